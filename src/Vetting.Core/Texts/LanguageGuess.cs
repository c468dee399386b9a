namespace Vetting.Core.Texts;

/// <summary>What a text alone tells of its language.</summary>
/// <param name="Language">ISO 639-1, also of a language that nothing else here reads; null when unsure.</param>
/// <param name="Confidence">Of the likeliest language, 0 to 1, also when unsure.</param>
/// <param name="Candidates">
/// Likeliest first; confidences sum to 1 at most. Empty for a text without words and for a stranger: a language that the
/// analyser cannot tell.
/// </param>
public sealed record LanguageGuess(
    string? Language, double Confidence, IReadOnlyList<LanguageCandidate> Candidates)
{
    public static LanguageGuess Unknown { get; } = new(null, 0, []);
}

/// <param name="Language">ISO 639-1.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record LanguageCandidate(string Language, double Confidence);
