namespace Vetting.Core.Discourse;

/// <summary>How often an analyser is right, as measured before it was published.</summary>
/// <param name="Task">language, or tone.</param>
/// <param name="Language">ISO 639-1; null for all together.</param>
/// <param name="Measure">accuracy, or macroF1.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Texts">How many labelled texts it was measured on.</param>
/// <param name="Data">Which, and what else they were used for.</param>
public sealed record MeasuredRate(string Task, string? Language, string Measure, double Value, int Texts, string Data);
