namespace Vetting.Core.History;

/// <summary>What reading from platforms may take of a process and of a vetting.</summary>
/// <param name="Slots">Channels read at the same time by one process, 2 or more.</param>
/// <param name="VettingTime">For all channels of one vetting together; channels after that are not read.</param>
public sealed record RetrievalLimits(int Slots, TimeSpan VettingTime);
