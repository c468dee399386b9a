using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Webhooks;

/// <summary>The three headers of a Standard Webhooks delivery; valid once built.</summary>
/// <param name="Id">1 to 200 visible ASCII characters.</param>
/// <param name="Timestamp">Seconds since 1970.</param>
/// <param name="Signatures">Of version 1; other versions are passed over.</param>
public sealed record WebhookHeaders(string Id, long Timestamp, IReadOnlyList<byte[]> Signatures)
{
    public const string IdName = "webhook-id";
    public const string TimestampName = "webhook-timestamp";
    public const string SignatureName = "webhook-signature";
    private const int MostSignatures = 10;

    /// <returns>Null when a header is missing or not of its shape.</returns>
    public static WebhookHeaders? Read(IHeaderDictionary headers) =>
        Read(headers[IdName].ToString(), headers[TimestampName].ToString(), headers[SignatureName].ToString());

    /// <returns>Null when a header is missing or not of its shape.</returns>
    public static WebhookHeaders? Read(string id, string timestamp, string signatures) =>
        id.Length is > 0 and <= 200 && id.All(c => c is > ' ' and <= '~')
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new WebhookHeaders(id, seconds, [.. Decode(signatures)])
            : null;

    private static IEnumerable<byte[]> Decode(string signatures) =>
        signatures.Split(' ').Select(DecodeOne).OfType<byte[]>().Take(MostSignatures);

    private static byte[]? DecodeOne(string signature)
    {
        var bytes = new byte[signature.Length];
        return signature.StartsWith("v1,", StringComparison.Ordinal)
            && Convert.TryFromBase64String(signature[3..], bytes, out var length)
                ? bytes[..length]
                : null;
    }
}
