using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

/// <summary>What is kept of an instance once it has finished: its state, and what a rerun needs.</summary>
internal sealed record FinishedFlow(FlowState State, string Input, int Generation, string? Parent = null);
