using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Core.Themes;

/// <summary>What a creator keeps speaking of.</summary>
/// <param name="Name">The word, phrase or hashtag most of its posts share, as most often written, without #.</param>
/// <param name="Words">Folded: lower case, without accents and plural endings; the most frequent first.</param>
/// <param name="Posts">Newest first.</param>
/// <param name="Places">Where each post first speaks of it, in the order of the posts.</param>
/// <param name="Quarters">Every quarter with posts, oldest first.</param>
public sealed record Theme(
    string Name, IReadOnlyList<string> Words, IReadOnlyList<AnalysedPost> Posts, IReadOnlyList<TextSpan> Places,
    IReadOnlyList<ThemeShare> Quarters);

/// <param name="Quarter">yyyy-Qn, UTC.</param>
/// <param name="Share">0 to 1: of the quarter's posts, how many speak of the theme. Themes overlap: shares may sum to more.</param>
public sealed record ThemeShare(string Quarter, int Posts, double Share);
