namespace Vetting.Core.Texts;

/// <param name="Language">The settled language, ISO 639-1; null when unknown.</param>
public sealed record TextToAnalyse(string Text, string? Language);
