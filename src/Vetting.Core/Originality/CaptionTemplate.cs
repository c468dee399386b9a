using Vetting.Core.Analysis;

namespace Vetting.Core.Originality;

/// <summary>Words with which several captions begin or end.</summary>
/// <param name="Words">Folded, with spaces between.</param>
/// <param name="Uses">In 3 posts or more, newest first.</param>
public sealed record CaptionTemplate(CaptionPlace Place, string Words, IReadOnlyList<TemplateUse> Uses)
{
    private const int Length = 5;
    private const int FewestPosts = 3;
    private const int Most = 10;

    internal static IReadOnlyList<CaptionTemplate> In(IReadOnlyList<Caption> captions) =>
    [
        .. Shared(captions, CaptionPlace.Opening, ..Length)
            .Concat(Shared(captions, CaptionPlace.Closing, ^Length..))
            .OrderByDescending(template => template.Uses.Count)
            .ThenBy(template => template.Place)
            .ThenBy(template => template.Words, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static IEnumerable<CaptionTemplate> Shared(
        IReadOnlyList<Caption> captions, CaptionPlace place, Range part) => captions
            .GroupBy(caption => string.Join(' ', caption.Words[part]), StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestPosts)
            .Select(group => new CaptionTemplate(place, group.Key, [.. group.Select(caption => Use(caption, part))]));

    private static TemplateUse Use(Caption caption, Range part)
    {
        var places = caption.Places[part];
        var start = places[0].Start.Value;
        return new TemplateUse(caption.Post, start, places[^1].End.Value - start);
    }
}

/// <summary>Where a post uses a template: UTF-16 offset and length.</summary>
public sealed record TemplateUse(AnalysedPost Post, int Start, int Length);

public enum CaptionPlace { Opening, Closing }
