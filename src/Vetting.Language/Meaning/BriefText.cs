using Vetting.Core.Briefs;

namespace Vetting.Language.Meaning;

internal static class BriefText
{
    /// <summary>What a brief says it wants, in its own words.</summary>
    public static string Of(Brief brief) => string.Join('\n',
        [brief.Title, brief.Sector, .. brief.Lexicon, .. brief.Communities.Select(tag => tag.TrimStart('#'))]);
}
