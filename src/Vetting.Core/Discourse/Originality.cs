using System.Collections.Immutable;

namespace Vetting.Core.Discourse;

/// <summary>How much of a history says the same again.</summary>
/// <param name="Judged">Posts long enough to tell.</param>
/// <param name="Repeats">Of these, how many nearly repeat another.</param>
/// <param name="Groups">Posts that nearly repeat each other; the largest group first, each newest first.</param>
/// <param name="Templates">Openings and closings that several posts share word by word; the most frequent first.</param>
public sealed record Originality(
    int Judged,
    int Repeats,
    IReadOnlyList<IReadOnlyList<AnalysedPost>> Groups,
    IReadOnlyList<CaptionTemplate> Templates)
{
    /// <summary>
    /// Pure; does not depend on the order of the posts. Links, mentions, hashtags, emoji and figures are not compared;
    /// a series that counts is no repetition, see <see cref="NumberedSeries"/>.
    /// </summary>
    public static Originality Of(IReadOnlyList<AnalysedPost> posts)
    {
        Caption[] captions =
        [
            .. posts.Select(Caption.Of).Where(caption => caption.Words.Length >= Caption.FewestWords)
                .OrderByDescending(caption => caption.Post.Post.PublishedAt)
                .ThenBy(caption => caption.Post.Channel.Key, StringComparer.Ordinal)
                .ThenBy(caption => caption.Post.Post.Id, StringComparer.Ordinal)
                .ThenBy(caption => caption.Post.TextHash, StringComparer.Ordinal),
        ];
        ImmutableArray<IReadOnlyList<AnalysedPost>> groups =
        [
            .. NearDuplicates.In(captions)
                .SelectMany(group => NumberedSeries.Apart([.. group.Select(index => captions[index])]))
                .Where(group => group.Count > 1)
                .OrderByDescending(group => group.Count).ThenBy(group => Array.IndexOf(captions, group[0]))
                .Select(group => (IReadOnlyList<AnalysedPost>)[.. group.Select(caption => caption.Post)]),
        ];
        // One of each group is the original.
        var repeats = groups.Sum(group => group.Count - 1);
        return new Originality(captions.Length, repeats, groups, CaptionTemplate.In(captions));
    }
}
