using Vetting.Core.Discourse;

namespace Vetting.Language.Sentiment;

/// <summary>
/// From the sum s of the words' weights to a score: s / √(s² + 15), which nears ±1 (VADER, Hutto &amp; Gilbert 2014);
/// to 4 decimals.
/// </summary>
internal static class ToneScale
{
    private const double Softness = 15;

    // On 11 000 tweets people call a text neutral up to one mild word of praise, but not with one of blame.
    private const double NegativeAtMost = -0.05;
    private const double PositiveAtLeast = 0.3;

    public static double Score(double sum) => Math.Round(sum / Math.Sqrt((sum * sum) + Softness), 4);

    public static ToneLabel Label(double score) => score switch
    {
        _ when score <= NegativeAtMost => ToneLabel.Negative,
        _ when score >= PositiveAtLeast => ToneLabel.Positive,
        _ => ToneLabel.Neutral,
    };
}
