namespace Vetting.Core.History;

/// <summary>What was read of an account the time before.</summary>
/// <param name="At">When it was read.</param>
public sealed record KnownHistory(ChannelHistory History, DateTimeOffset At);
