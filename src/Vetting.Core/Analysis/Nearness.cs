namespace Vetting.Core.Analysis;

/// <summary>How near a text is in meaning to a brief, and which of the brief's own phrases it speaks of.</summary>
/// <param name="Similarity">0 (nothing in common) to 1, to 4 decimals.</param>
/// <param name="Phrases">By position; empty where none is spoken of.</param>
public sealed record Nearness(double Similarity, IReadOnlyList<SpokenPhrase> Phrases);

/// <summary>Where a text speaks of what a brief names.</summary>
/// <param name="Phrase">As the brief has it; the text's own word where that is near.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Length">In UTF-16 code units; 0 where the text as a whole is near, and no words of it in particular.</param>
/// <param name="IsNear">True where the text has no phrase of the brief's, but speaks of the same.</param>
public sealed record SpokenPhrase(string Phrase, int Start, int Length, bool IsNear = false);
