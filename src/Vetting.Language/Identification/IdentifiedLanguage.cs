namespace Vetting.Language.Identification;

/// <param name="Code">ISO 639-1; null when unsure.</param>
/// <param name="Confidence">Of the likeliest language, 0 to 1, also when unsure.</param>
internal readonly record struct IdentifiedLanguage(string? Code, double Confidence);
