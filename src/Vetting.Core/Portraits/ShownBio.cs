using System.Text.RegularExpressions;
using Vetting.Core.Texts;

namespace Vetting.Core.Portraits;

/// <summary>What an account says of itself, as it may be shown: mail addresses and telephone numbers masked.</summary>
internal static partial class ShownBio
{
    private const int Most = 500;

    /// <returns>At most 500 UTF-16 code units, cut between words where there are any; null when there is nothing.</returns>
    public static string? Of(string? bio)
    {
        if (string.IsNullOrWhiteSpace(bio))
            return null;
        var text = bio.Trim();
        if (text.Length > Most)
        {
            var cut = text.LastIndexOfAny([' ', '\n'], Most - 1);
            // Never between the two halves of an emoji.
            text = text[..(cut > Most / 2 ? cut : char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";
        }

        return Masking.Apply(text,
        [
            .. Mail().Matches(text).Select(match => Personal(PersonalDataKind.Email, match)),
            .. Phone().Matches(text).Select(match => Personal(PersonalDataKind.Phone, match)),
        ]);
    }

    private static PersonalData Personal(PersonalDataKind kind, Match match) => new(kind, new(match.Index, match.Length));

    [GeneratedRegex(@"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    // Eight digits or more with nothing between them but what telephone numbers are grouped by.
    [GeneratedRegex(@"\+?[0-9](?:[ .()/-]{0,2}[0-9]){7,}", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();
}
