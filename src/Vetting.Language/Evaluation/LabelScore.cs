namespace Vetting.Language.Evaluation;

/// <param name="Precision">0 to 1: of those given the label, how many had it.</param>
/// <param name="Recall">0 to 1: of those with the label, how many were given it.</param>
public sealed record LabelScore(string Label, double Precision, double Recall, double F1);
