namespace Vetting.Core.Discourse;

/// <summary>Words with which several captions begin or end.</summary>
/// <param name="Words">Folded, with spaces between.</param>
/// <param name="Posts">3 or more, newest first.</param>
public sealed record CaptionTemplate(CaptionPlace Place, string Words, IReadOnlyList<AnalysedPost> Posts)
{
    private const int Length = 5;
    private const int FewestPosts = 3;
    private const int Most = 10;

    internal static IReadOnlyList<CaptionTemplate> In(IReadOnlyList<Caption> captions) =>
    [
        .. Shared(captions, CaptionPlace.Opening, words => words[..Length])
            .Concat(Shared(captions, CaptionPlace.Closing, words => words[^Length..]))
            .OrderByDescending(template => template.Posts.Count)
            .ThenBy(template => template.Place)
            .ThenBy(template => template.Words, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static IEnumerable<CaptionTemplate> Shared(
        IReadOnlyList<Caption> captions, CaptionPlace place, Func<string[], string[]> part) => captions
            .GroupBy(caption => string.Join(' ', part(caption.Words)), StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestPosts)
            .Select(group => new CaptionTemplate(place, group.Key, [.. group.Select(caption => caption.Post)]));
}

public enum CaptionPlace { Opening, Closing }
