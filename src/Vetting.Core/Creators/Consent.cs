namespace Vetting.Core.Creators;

/// <summary>The creator's agreement to be vetted.</summary>
/// <param name="TextVersion">Which consent text was shown.</param>
/// <param name="GivenAt">When it was agreed to.</param>
public sealed record Consent(string TextVersion, DateTimeOffset GivenAt);
