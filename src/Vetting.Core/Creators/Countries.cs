namespace Vetting.Core.Creators;

/// <summary>Where the creator works from and whom they address, as they state it; laws follow from it.</summary>
/// <param name="Creator">ISO 3166-1 alpha-2; null when not stated.</param>
/// <param name="Audience">ISO 3166-1 alpha-2, the most important first; may be empty.</param>
public sealed record Countries(string? Creator, IReadOnlyList<string> Audience);
