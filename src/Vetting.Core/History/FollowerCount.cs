namespace Vetting.Core.History;

/// <summary>How many people followed a channel at the end of a day.</summary>
/// <param name="Count">0 or more.</param>
public sealed record FollowerCount(DateOnly Date, long Count);
