using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>A sentence of a document, with what it says of something. Offsets are in UTF-16 code units.</summary>
public sealed record ToldSentence(int Offset, int Length, ToldTone Tone, IReadOnlyList<ToldOpinion> Opinions);

/// <param name="Target">What it is about; its span in the document, like that of the assessment.</param>
/// <param name="Assessment">The words that judge it.</param>
public sealed record ToldOpinion(TextSpan Target, TextSpan Assessment, ToldTone Tone);

/// <param name="Positive">0 to 1; together with the negative, 1 at most.</param>
public readonly record struct ToldTone(ToldLabel Label, double Positive, double Negative);

/// <summary>Mixed: both positive and negative.</summary>
public enum ToldLabel { Negative, Neutral, Positive, Mixed }
