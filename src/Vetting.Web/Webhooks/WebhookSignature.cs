using System.Security.Cryptography;

namespace Vetting.Web.Webhooks;

/// <summary>Whether a delivery comes from who it should, and from now.</summary>
public static class WebhookSignature
{
    /// <summary>How far the signed time may be from now, either way.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    // Unknown brands cost the same work as wrong signatures, so that their answers cannot be told apart by time.
    private static readonly WebhookSecret Nobody = WebhookSecret.Parse(WebhookSecret.Create())!;

    /// <param name="secrets">None for an unknown brand; several while rotating.</param>
    public static SignatureCheck Check(
        WebhookHeaders headers, ReadOnlySpan<byte> body, IReadOnlyList<WebhookSecret> secrets, DateTimeOffset now)
    {
        var right = false;
        foreach (var secret in secrets.DefaultIfEmpty(Nobody))
        {
            var expected = secret.Compute(headers.Id, headers.Timestamp, body);
            foreach (var signature in headers.Signatures)
                right |= CryptographicOperations.FixedTimeEquals(expected, signature);
        }

        if (!right || secrets.Count == 0)
            return new SignatureCheck.Wrong();
        var signedAt = DateTimeOffset.FromUnixTimeSeconds(headers.Timestamp);
        return (now - signedAt).Duration() <= Tolerance
            ? new SignatureCheck.Right(signedAt)
            : new SignatureCheck.Stale(signedAt);
    }
}
