namespace Vetting.Core.Versions;

/// <summary>Who saves, when, and what they had before them.</summary>
/// <param name="Over">Number of the version that was changed, 0 where there was none; null to save over whatever
/// stands.</param>
public sealed record Edit(Author By, DateTimeOffset At, int? Over = null);
