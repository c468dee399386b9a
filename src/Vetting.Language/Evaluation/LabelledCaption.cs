namespace Vetting.Language.Evaluation;

/// <summary>A caption and what people say of it.</summary>
/// <param name="Id">Tells it apart in its file.</param>
public sealed record LabelledCaption(string Id, bool Commercial, bool Disclosed, string Text);
