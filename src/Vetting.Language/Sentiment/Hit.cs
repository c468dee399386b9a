namespace Vetting.Language.Sentiment;

/// <summary>A word, phrase or emoji with a weight: the tokens from <paramref name="First"/> to <paramref name="Last"/>.</summary>
internal readonly record struct Hit(int First, int Last, double Weight, bool IsPicture);
