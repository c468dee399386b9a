namespace Vetting.Azure.TextAnalytics;

/// <param name="Language">ISO 639-1; empty where it is what is asked.</param>
public readonly record struct LanguageDocument(string Text, string Language);
