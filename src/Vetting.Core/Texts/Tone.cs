namespace Vetting.Core.Texts;

/// <param name="Score">-1 (all negative) to 1 (all positive).</param>
/// <param name="Words">What made it so.</param>
public sealed record Tone(ToneLabel Label, double Score, IReadOnlyList<ToneWord> Words);

public enum ToneLabel { Negative, Neutral, Positive }

/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="Weight">What the word added, negation and emphasis included.</param>
public sealed record ToneWord(int Start, int Length, double Weight);
