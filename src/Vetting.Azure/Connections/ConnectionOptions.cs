namespace Vetting.Azure.Connections;

/// <summary>The settings under Connections: how the keys are kept that creators' tokens are encrypted with.</summary>
public sealed class ConnectionOptions
{
    public const string Section = "Connections";

    internal const int KeyBytes = 32;

    /// <summary>32 random bytes in base64 each. The first encrypts new keys, all of them decrypt; two while rotating.
    /// </summary>
    public IList<string> WrappingKeys { get; init; } = [];

    internal bool AreKeys => WrappingKeys.All(key =>
    {
        Span<byte> bytes = stackalloc byte[KeyBytes];
        return Convert.TryFromBase64String(key, bytes, out var length) && length == KeyBytes;
    });

    internal IEnumerable<byte[]> Keys => WrappingKeys.Select(Convert.FromBase64String);
}
