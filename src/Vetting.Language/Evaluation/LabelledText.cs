namespace Vetting.Language.Evaluation;

/// <summary>A text and the answer people gave for it.</summary>
public sealed record LabelledText(string Label, string Text);
