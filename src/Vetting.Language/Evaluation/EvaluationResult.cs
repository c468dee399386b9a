namespace Vetting.Language.Evaluation;

/// <summary>What an analyser got right, and how fast.</summary>
/// <param name="Coverage">0 to 1: the share of texts that got an answer at all.</param>
/// <param name="DocumentsPerSecond">Once warm.</param>
public sealed record EvaluationResult(ConfusionMatrix Matrix, double Coverage, double DocumentsPerSecond);
