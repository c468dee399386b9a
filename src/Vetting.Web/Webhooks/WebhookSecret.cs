using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vetting.Web.Webhooks;

/// <summary>A key of the Standard Webhooks convention, https://www.standardwebhooks.com.</summary>
public sealed class WebhookSecret
{
    public const string Shape = "whsec_ followed by the base64 of 24 to 64 random bytes";
    private const string Prefix = "whsec_";
    private readonly byte[] _key;

    private WebhookSecret(byte[] key) => _key = key;

    /// <returns>Null when the text is not of that shape.</returns>
    public static WebhookSecret? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) && length is >= 24 and <= 64
            ? new WebhookSecret(key[..length])
            : null;
    }

    /// <summary>Why a text is no secret, with the mistake it looks like.</summary>
    public static string Explain(string text) => text.TrimStart().StartsWith("v1,", StringComparison.Ordinal)
        ? $"should be {Shape}; this one begins with v1, as signatures do: leave out all before {Prefix}"
        : text != text.Trim() ? $"should be {Shape}, without spaces around it" : $"should be {Shape}";

    /// <summary>A new secret's text.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>What stands in webhook-signature: v1 and the base64 of the signature.</summary>
    /// <param name="at">Signed to the second.</param>
    public string Sign(string id, DateTimeOffset at, ReadOnlySpan<byte> body) =>
        $"v1,{Convert.ToBase64String(Compute(id, at.ToUnixTimeSeconds(), body))}";

    internal byte[] Compute(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
