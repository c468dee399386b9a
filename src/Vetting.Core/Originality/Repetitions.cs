using System.Collections.Immutable;
using Vetting.Core.Analysis;

namespace Vetting.Core.Originality;

/// <summary>How much of a history says the same again.</summary>
/// <param name="Judged">Posts long enough to tell.</param>
/// <param name="Repeats">Of these, how many nearly repeat another.</param>
/// <param name="Groups">Posts that nearly repeat each other; the largest group first, each newest first.</param>
/// <param name="Templates">Openings and closings that several posts share word by word; the most frequent first.</param>
public sealed record Repetitions(
    int Judged,
    int Repeats,
    IReadOnlyList<IReadOnlyList<AnalysedPost>> Groups,
    IReadOnlyList<CaptionTemplate> Templates)
{
    /// <summary>Pure. Links, mentions, hashtags, emoji and figures are not compared: what is numbered repeats as well.
    /// </summary>
    public static Repetitions Of(Timeline posts)
    {
        Caption[] captions =
            [.. posts.Select(Caption.Of).Where(caption => caption.Words.Length >= Caption.FewestWords)];
        ImmutableArray<IReadOnlyList<AnalysedPost>> groups =
        [
            .. NearDuplicates.In(captions)
                .OrderByDescending(group => group.Count).ThenBy(group => group[0])
                .Select(group => (IReadOnlyList<AnalysedPost>)[.. group.Select(index => captions[index].Post)]),
        ];
        // One of each group is the original.
        var repeats = groups.Sum(group => group.Count - 1);
        return new Repetitions(captions.Length, repeats, groups, CaptionTemplate.In(captions));
    }
}
