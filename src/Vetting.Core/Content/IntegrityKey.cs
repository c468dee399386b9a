using System.Security.Cryptography;
using System.Text;

namespace Vetting.Core.Content;

/// <summary>Seals what the product writes: a record that was changed by somebody without the key no longer bears its seal.
/// </summary>
public sealed class IntegrityKey
{
    /// <summary>In bytes.</summary>
    public const int Shortest = 32;

    private readonly byte[] _key;
    private readonly byte[][] _former;

    /// <param name="former">Keys of before, by which older records are still known.</param>
    public IntegrityKey(byte[] key, params IEnumerable<byte[]> former) => (_key, _former) = (key, [.. former]);

    /// <summary>A new key's text.</summary>
    public static string Create() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Shortest));

    /// <returns>Null when the text is not the base64 of 32 to 64 bytes.</returns>
    public static byte[]? Parse(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length is >= Shortest and <= 64
            ? bytes[..length]
            : null;
    }

    /// <param name="kind">Of record, so that one's seal is none on another.</param>
    /// <returns>HMAC-SHA256 in lower-case hexadecimal.</returns>
    public string Seal(string kind, ReadOnlySpan<byte> record) => Seal(_key, kind, record);

    /// <returns>By this key, then by those of before: what was kept under an older one is found by it.</returns>
    public IReadOnlyList<string> Seals(string kind, byte[] record) =>
        [Seal(_key, kind, record), .. _former.Select(key => Seal(key, kind, record))];

    public bool IsSealed(string kind, ReadOnlySpan<byte> record, string? seal)
    {
        if (seal is null)
            return false;
        var given = Encoding.UTF8.GetBytes(seal);
        var right = CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Seal(_key, kind, record)));
        foreach (var key in _former)
            right |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Seal(key, kind, record)));
        return right;
    }

    private static string Seal(byte[] key, string kind, ReadOnlySpan<byte> record)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{kind}\0"));
        hmac.AppendData(record);
        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
