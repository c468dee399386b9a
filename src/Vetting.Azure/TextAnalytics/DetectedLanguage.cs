namespace Vetting.Azure.TextAnalytics;

/// <param name="Code">ISO 639-1, as a rule; (Unknown) and zh_chs occur.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record DetectedLanguage(string Code, double Confidence);
