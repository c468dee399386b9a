using Azure.AI.TextAnalytics;
using Vetting.Core.Discourse;

namespace Vetting.Functions.TextAnalytics;

/// <summary>A sentence in its own text. The scores sum to 1.</summary>
internal readonly record struct ReadSentence(TextSpan Span, TextSentiment Label, SentimentConfidenceScores Scores);
