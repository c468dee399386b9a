using System.Globalization;

namespace Vetting.Sources.Exports;

/// <summary>Times as exports write them; what names no offset is UTC.</summary>
internal static class ExportTime
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] Shapes =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss 'UTC'", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF 'UTC'", "yyyy-MM-dd",
    ];

    /// <summary>2026-05-14 21:03:11, with " UTC" or an offset, or ISO 8601; null when it is none of these.</summary>
    public static DateTimeOffset? Iso(string? text) =>
        text is not { Length: >= 10 and <= 64 } || !char.IsAsciiDigit(text[0]) ? null
        : DateTimeOffset.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, Utc, out var time) ? time
        : text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out time) ? time
        : null;
}
