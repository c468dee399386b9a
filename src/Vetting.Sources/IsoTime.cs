using System.Globalization;

namespace Vetting.Sources;

/// <summary>Times as platforms write them: 2019-03-21T20:37:49Z, with .000, or with an offset as +00:00 or +0000.</summary>
internal static class IsoTime
{
    /// <summary>Null when it is none. UTC where no offset is given.</summary>
    public static DateTimeOffset? Of(string? text) =>
        text is { Length: >= 10 and <= 64 } && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
