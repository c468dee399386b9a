using System.Collections.Immutable;
using Vetting.Core.Analysis;

namespace Vetting.Core.Originality;

/// <summary>How much of a history says the same again.</summary>
/// <param name="Judged">Posts long enough to tell.</param>
/// <param name="Repeats">Of these, how many nearly repeat another.</param>
/// <param name="Groups">Posts that nearly repeat each other; the largest group first, each newest first.</param>
/// <param name="Same">Posts whose captions are too short to resemble each other but by chance, and are the same.</param>
/// <param name="Templates">Openings and closings that several posts share word by word; the most frequent first.</param>
public sealed record Repetitions(
    int Judged,
    int Repeats,
    IReadOnlyList<IReadOnlyList<AnalysedPost>> Groups,
    IReadOnlyList<IReadOnlyList<AnalysedPost>> Same,
    IReadOnlyList<CaptionTemplate> Templates)
{
    /// <summary>Pure. Links, mentions, hashtags, emoji and figures are not compared: what is numbered repeats as well.
    /// </summary>
    public static Repetitions Of(Timeline posts)
    {
        var all = Caption.Of(posts).ToLookup(caption => caption.Words >= Caption.FewestWords);
        Caption[] captions = [.. all[true]];
        ImmutableArray<IReadOnlyList<AnalysedPost>> groups =
        [
            .. NearDuplicates.In(captions)
                .OrderByDescending(group => group.Count).ThenBy(group => group[0])
                .Select(group => (IReadOnlyList<AnalysedPost>)[.. group.Select(index => captions[index].Post)]),
        ];
        // One of each group is the original.
        var repeats = groups.Sum(group => group.Count - 1);
        ImmutableArray<IReadOnlyList<AnalysedPost>> same =
        [
            .. all[false].GroupBy(caption => (caption.Hash, caption.Words > 0 ? "" : caption.Post.Text))
                .Where(group => group.Count() > 1)
                .Select(group => (IReadOnlyList<AnalysedPost>)[.. group.Select(caption => caption.Post)]),
        ];
        return new Repetitions(captions.Length, repeats, groups, same, CaptionTemplate.In(captions));
    }
}
