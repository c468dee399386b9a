using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Discourse;

/// <summary>The words that make a post's tone.</summary>
internal static class ToneWords
{
    public static LocalizedText Name(ToneLabel label) => label switch
    {
        ToneLabel.Negative => new("négatif", "negative"),
        ToneLabel.Positive => new("positif", "positive"),
        _ => new("neutre", "neutral"),
    };

    /// <summary>The word that weighed most for the post's tone; its opening when no word stands out.</summary>
    public static Evidence Quote(JudgedPost post)
    {
        var tone = post.Analysed.Analysis.Tone!;
        var sign = (int)tone.Label - 1;
        var word = tone.Words
            .Where(word => word.Weight * sign > 0 && word.Start >= 0 && word.Length > 0
                && word.Start <= post.Text.Length - word.Length)
            .MaxBy(word => word.Weight * sign);
        return word is null ? post.Analysed.QuoteOpening() : post.Analysed.Quote(word.Start, word.Length);
    }
}
