namespace Vetting.Language.Evaluation;

/// <summary>A text and the answer people gave for it.</summary>
/// <param name="Kind">What the text tests, where the file says so, such as HateCheck's functionality.</param>
public sealed record LabelledText(string Label, string Text, string? Kind = null);
