namespace Vetting.Language.Sentiment;

/// <summary>A word, phrase or emoji with a weight.</summary>
/// <param name="First">Index of its first token; <paramref name="Last"/> of its last.</param>
internal readonly record struct Hit(int First, int Last, double Weight, bool IsPicture);
