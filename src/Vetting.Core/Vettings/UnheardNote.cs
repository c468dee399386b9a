namespace Vetting.Core.Vettings;

/// <summary>A note of which a vetting's instance has not heard.</summary>
/// <param name="At">When it was about to be kept.</param>
public sealed record UnheardNote(string Id, DateTimeOffset At);
