namespace Vetting.Core.Policies;

/// <summary>
/// Words and phrases, matched whole, whatever their case and accents. A term that starts with # matches only as a
/// hashtag.
/// </summary>
/// <param name="Any">Looked for in posts of every language.</param>
/// <param name="AccentsMatter">Terms of these lists that are another word without their accents.</param>
public sealed record TermLists(
    IReadOnlyList<string>? Fr = null,
    IReadOnlyList<string>? En = null,
    IReadOnlyList<string>? Any = null,
    IReadOnlyList<string>? AccentsMatter = null)
{
    /// <summary>Each term with its language; null for every language.</summary>
    public IEnumerable<(string Text, string? Language, bool AccentsMatter)> All() =>
        Of(Fr, "fr").Concat(Of(En, "en")).Concat(Of(Any, null));

    private IEnumerable<(string Text, string? Language, bool AccentsMatter)> Of(
        IReadOnlyList<string>? terms, string? language) =>
        (terms ?? []).Select(term => (term, language, AccentsMatter?.Contains(term) ?? false));
}
