using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

/// <summary>A sentence in its own text.</summary>
internal readonly record struct ReadSentence(TextSpan Span, ToldTone Tone);
