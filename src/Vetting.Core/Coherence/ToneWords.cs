using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Texts;

namespace Vetting.Core.Coherence;

/// <summary>The words that make a post's tone.</summary>
internal static class ToneWords
{
    public static LocalizedText Name(ToneLabel label) => label switch
    {
        ToneLabel.Negative => new("négatif", "negative"),
        ToneLabel.Positive => new("positif", "positive"),
        _ => new("neutre", "neutral"),
    };

    /// <summary>Each with the word that weighed most, those first that have one.</summary>
    public static IEnumerable<Evidence> Quoted(IEnumerable<AnalysedPost> posts) =>
        posts.OrderByDescending(post => Heaviest(post) is not null).Select(Quote);

    /// <summary>The word that weighed most for the post's tone; its opening when no word stands out.</summary>
    public static Evidence Quote(AnalysedPost post) =>
        Heaviest(post) is { } word ? post.Quote(word.Start, word.Length) : post.QuoteOpening();

    private static ToneWord? Heaviest(AnalysedPost post)
    {
        var tone = post.Analysis.Tone!;
        var sign = (int)tone.Label - 1;
        return tone.Words
            .Where(word => word.Weight * sign > 0 && word.Start >= 0 && word.Length > 0
                && word.Start <= post.Text.Length - word.Length)
            .MaxBy(word => word.Weight * sign);
    }
}
