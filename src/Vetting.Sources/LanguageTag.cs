using System.Text.RegularExpressions;

namespace Vetting.Sources;

/// <summary>Languages as platforms write them: en, fr-CA, pt_BR.</summary>
internal static partial class LanguageTag
{
    /// <returns>The language without a country or script; null when it is none, or undetermined.</returns>
    public static string? Of(string? tag) =>
        tag is not null && Tag().Match(tag) is { Success: true } match
            && match.Groups[1].Value.ToLowerInvariant() is var language and not ("und" or "mul" or "zxx")
            ? language
            : null;

    [GeneratedRegex(@"^([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
