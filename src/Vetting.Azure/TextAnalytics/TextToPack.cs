namespace Vetting.Azure.TextAnalytics;

/// <param name="Index">By which its results find back.</param>
/// <param name="Language">ISO 639-1.</param>
internal readonly record struct TextToPack(int Index, string Text, string Language);
