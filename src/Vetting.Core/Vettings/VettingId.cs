using System.Globalization;
using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>brand-20260102T030405-0123456789abcdef: sortable within a brand, and without personal data.</summary>
public sealed record VettingId(string Brand, DateTimeOffset At, string Hash)
{
    private const string Time = "yyyyMMdd'T'HHmmss";

    public static VettingId For(string brand, string webhookId, DateTimeOffset at) => new(
        brand,
        DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()),
        Sha256Hex.Of($"{brand}\n{webhookId}")[..16]);

    public override string ToString() =>
        $"{Brand}-{At.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)}-{Hash}";

    /// <returns>Null when the text is not a vetting id.</returns>
    public static VettingId? Parse(string text)
    {
        if (text.Length is < 34 or > 80 || text[^17] != '-' || text[^33] != '-')
            return null;
        var hash = text[^16..];
        return hash.All(char.IsAsciiHexDigitLower)
            && text[..^33].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && DateTimeOffset.TryParseExact(text[^32..^17], Time, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var at)
            ? new VettingId(text[..^33], at, hash)
            : null;
    }
}
