using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

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

    // The convention's names, and those of the senders it grew from.
    private static readonly string[] Prefixes = ["webhook", "svix"];

    private const string Version = "v1";

    // Between signatures, between a version and its signature, and between headers that a proxy made one of.
    private static readonly char[] Separators = [' ', '\t', ','];

    /// <returns>Null when a header is missing or not of its shape, or is given twice with two values.</returns>
    public static WebhookHeaders? Read(IHeaderDictionary headers)
    {
        var prefix = Prefixes.FirstOrDefault(name => headers.ContainsKey($"{name}-id")) ?? Prefixes[0];
        return Read(
            Only(headers[$"{prefix}-id"]), Only(headers[$"{prefix}-timestamp"]),
            string.Join(' ', headers[$"{prefix}-signature"].OfType<string>()));
    }

    /// <param name="signatures">However many; their headers' size is bounded.</param>
    /// <returns>Null when a header is missing or not of its shape.</returns>
    public static WebhookHeaders? Read(string id, string timestamp, string signatures) =>
        id.Length is > 0 and <= 200 && id.All(c => c is > ' ' and <= '~')
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new WebhookHeaders(id, seconds, [.. Decode(signatures)])
            : null;

    private static string Only(StringValues values) =>
        values.Distinct().ToList() is [{ } only] ? only : "";

    private static IEnumerable<byte[]> Decode(string signatures)
    {
        var parts = signatures.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return parts.Zip(parts.Skip(1)).Where(pair => pair.First == Version)
            .Select(pair => DecodeOne(pair.Second)).OfType<byte[]>();
    }

    private static byte[]? DecodeOne(string signature)
    {
        var bytes = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, bytes, out var length) ? bytes[..length] : null;
    }
}
