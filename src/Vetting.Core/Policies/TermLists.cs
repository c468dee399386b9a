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
    IReadOnlyList<string>? AccentsMatter = null,
    IReadOnlyList<string>? Es = null,
    IReadOnlyList<string>? De = null,
    IReadOnlyList<string>? It = null,
    IReadOnlyList<string>? Pt = null,
    IReadOnlyList<string>? Nl = null,
    IReadOnlyList<string>? Pl = null,
    IReadOnlyList<string>? Sv = null)
{
    /// <summary>Each term with its language; null for every language.</summary>
    public IEnumerable<(string Text, string? Language, bool AccentsMatter)> All() =>
    [
        .. Of(Fr, "fr"), .. Of(En, "en"), .. Of(Any, null), .. Of(Es, "es"), .. Of(De, "de"), .. Of(It, "it"),
        .. Of(Pt, "pt"), .. Of(Nl, "nl"), .. Of(Pl, "pl"), .. Of(Sv, "sv"),
    ];

    private IEnumerable<(string Text, string? Language, bool AccentsMatter)> Of(
        IReadOnlyList<string>? terms, string? language) =>
        (terms ?? []).Select(term => (term, language, AccentsMatter?.Contains(term) ?? false));
}
