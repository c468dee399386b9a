namespace Vetting.Web.Desk;

/// <param name="Count">How many candidates have it; null where that says nothing.</param>
public sealed record ChoiceValue(string Value, string Text, int? Count);
