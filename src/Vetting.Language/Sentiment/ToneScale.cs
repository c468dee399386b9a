using Vetting.Core.Texts;

namespace Vetting.Language.Sentiment;

/// <summary>
/// From the sum s of the words' weights to a score: s / √(s² + 15), which nears ±1 (VADER, Hutto &amp; Gilbert 2014);
/// to 4 decimals.
/// </summary>
internal static class ToneScale
{
    private const double Softness = 15;

    // On 11 000 tweets people call a text negative from one mild word of blame on, but not positive from one of praise.
    private const double NegativeAtMost = -0.05;
    private const double PositiveFrom = 0.3;

    public static double Score(double sum) => Math.Round(sum / Math.Sqrt((sum * sum) + Softness), 4);

    /// <param name="positiveFrom">As the language has it; null for a text of pictures alone.</param>
    public static ToneLabel Label(double score, double? positiveFrom) =>
        score <= NegativeAtMost ? ToneLabel.Negative
        : score >= (positiveFrom ?? PositiveFrom) ? ToneLabel.Positive
        : ToneLabel.Neutral;
}
