using Vetting.Core.Briefs;

namespace Vetting.Language.Meaning;

/// <summary>What a brief says it wants, phrase by phrase, in its own words.</summary>
/// <param name="Weight">0 to 1: how much it says of a text that the phrase is near.</param>
/// <param name="IsOwn">
/// True of the lexicon and the communities, which a brand chose for the purpose; of the words of its sector and its title
/// a text may speak without a thought of either.
/// </param>
internal sealed record BriefPhrase(string Text, double Weight, bool IsOwn)
{
    private const double SectorWeight = 0.4;
    private const double TitleWeight = 0.25;

    public static IReadOnlyList<BriefPhrase> Of(Brief brief) =>
    [
        .. brief.Lexicon.Concat(brief.Communities.Select(tag => tag.TrimStart('#')))
            .Select(phrase => new BriefPhrase(phrase, 1, true))
            .Append(new BriefPhrase(brief.Sector, SectorWeight, false))
            .Append(new BriefPhrase(brief.Title, TitleWeight, false))
            .Where(phrase => !string.IsNullOrWhiteSpace(phrase.Text)).DistinctBy(phrase => phrase.Text),
    ];
}
