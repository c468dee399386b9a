using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>All an analyser said of one text.</summary>
/// <param name="Analysis">Holds for its own language.</param>
public sealed record ReadText(LanguageGuess Guess, TextAnalysis Analysis);
