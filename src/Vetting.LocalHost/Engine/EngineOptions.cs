namespace Vetting.LocalHost.Engine;

/// <summary>How the engine shares its hub, polls and keeps its locks. The defaults suit one host on Azurite.</summary>
public sealed class EngineOptions
{
    /// <summary>
    /// Who holds what this process works on. A process that comes back under the same id takes that up at once, under
    /// another once the leases have run out. No two living hosts of a hub may have the same.
    /// </summary>
    public string WorkerId { get; set; } = "embedded";

    /// <summary>
    /// How many hosts can share the orchestrations of a hub, 1 to 16; activities are shared by any number. It must stay
    /// the same as long as anything is unfinished.
    /// </summary>
    public int PartitionCount { get; set; } = 1;

    /// <summary>
    /// How long an idle host may miss what another host or a timer left in a queue. What it puts there itself it takes
    /// at once.
    /// </summary>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// After so long a message that a dead host had taken is handed out again. A living host renews its locks every
    /// five seconds.
    /// </summary>
    public TimeSpan MessageVisibility { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After so long another host takes over a dead host's partitions.</summary>
    public TimeSpan LeaseInterval { get; set; } = TimeSpan.FromSeconds(10);

    public TimeSpan LeaseRenewInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Activities at the same time in this process.</summary>
    public int MaxActivities { get; set; } = 16;

    /// <summary>Orchestrations at the same time in this process.</summary>
    public int MaxOrchestrations { get; set; } = 64;

    /// <summary>So long an orchestration that waits stays in memory, and need not be replayed for what happens next.
    /// </summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>So long a stop waits for activities under way; those that take longer are handed out again.</summary>
    public TimeSpan StopPatience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>For an account that several hosts share.</summary>
    public void ShareAs(string workerId) => (WorkerId, PartitionCount) = (workerId, 4);
}
