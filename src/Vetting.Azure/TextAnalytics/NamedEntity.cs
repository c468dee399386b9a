namespace Vetting.Azure.TextAnalytics;

/// <param name="Category">In the service's own words, such as Organization or PhoneNumber.</param>
/// <param name="Offset">In UTF-16 code units, like the length.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record NamedEntity(string Category, int Offset, int Length, double Confidence);
