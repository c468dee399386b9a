using Vetting.Core.Analysis;

namespace Vetting.Core.Originality;

/// <summary>Words with which several captions begin or end.</summary>
/// <param name="Words">Folded, with spaces between.</param>
/// <param name="Uses">In 3 posts or more, newest first.</param>
public sealed record CaptionTemplate(CaptionPlace Place, string Words, IReadOnlyList<TemplateUse> Uses)
{
    private const int FewestPosts = 3;
    private const int Most = 10;

    /// <param name="captions">None shorter than <see cref="Caption.FewestWords"/>.</param>
    internal static IReadOnlyList<CaptionTemplate> In(IReadOnlyList<Caption> captions) =>
    [
        .. Shared(captions, CaptionPlace.Opening, caption => caption.Opening!)
            .Concat(Shared(captions, CaptionPlace.Closing, caption => caption.Closing!))
            .OrderByDescending(template => template.Uses.Count)
            .ThenBy(template => template.Place)
            .ThenBy(template => template.Words, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static IEnumerable<CaptionTemplate> Shared(
        IReadOnlyList<Caption> captions, CaptionPlace place, Func<Caption, CaptionPart> part) => captions
            .GroupBy(caption => part(caption).Words, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestPosts)
            .Select(group => new CaptionTemplate(place, group.Key,
                [.. group.Select(caption => new TemplateUse(caption.Post, part(caption).Start, part(caption).Length))]));
}

/// <summary>Where a post uses a template: UTF-16 offset and length.</summary>
public sealed record TemplateUse(AnalysedPost Post, int Start, int Length);

public enum CaptionPlace { Opening, Closing }
