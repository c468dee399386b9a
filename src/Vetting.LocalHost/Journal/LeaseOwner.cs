using System.Diagnostics;
using System.Globalization;

namespace Vetting.LocalHost.Journal;

/// <summary>The process that owns the journal.</summary>
/// <param name="Started">When the process started, which tells it from a later one with the same id.</param>
internal sealed record LeaseOwner(string Machine, int ProcessId, DateTimeOffset Started)
{
    // The system counts a process's start in ticks from its own, so two readings differ a little.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    public static LeaseOwner Current()
    {
        using var process = Process.GetCurrentProcess();
        return new(Environment.MachineName, process.Id, process.StartTime);
    }

    /// <summary>True when it was a process of this machine and is no more.</summary>
    public bool IsGone()
    {
        if (Machine != Environment.MachineName)
            return false;
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            // One that has been killed but not yet collected by its parent is still listed, with no memory of its own.
            return (process.StartTime - Started).Duration() > Tolerance || process.WorkingSet64 == 0;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"process {ProcessId} on {Machine}, started {Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");

    public Dictionary<string, string> ToMetadata() => new()
    {
        ["machine"] = Uri.EscapeDataString(Machine),
        ["process"] = ProcessId.ToString(CultureInfo.InvariantCulture),
        ["started"] = Started.ToString("O", CultureInfo.InvariantCulture),
    };

    public static LeaseOwner? FromMetadata(IDictionary<string, string> metadata) =>
        metadata.TryGetValue("machine", out var machine)
        && metadata.TryGetValue("process", out var process)
        && metadata.TryGetValue("started", out var started)
            ? new(Uri.UnescapeDataString(machine), int.Parse(process, CultureInfo.InvariantCulture),
                DateTimeOffset.Parse(started, CultureInfo.InvariantCulture))
            : null;
}
