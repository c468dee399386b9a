using System.Diagnostics;

/// <summary>What processes of the product use. In MB where it is of memory.</summary>
internal static class MemoryUse
{
    /// <summary>The process id of the Azurite that the host runs for a data folder.</summary>
    public static int Azurite(string folder) => AzuriteOf(Path.Combine(folder, "azurite"));

    /// <summary>The process id of the Azurite that keeps its data in a folder.</summary>
    public static int AzuriteOf(string folder) => int.Parse(File.ReadAllText(Path.Combine(folder, "azurite.pid")));

    /// <summary>Processor time so far.</summary>
    public static TimeSpan Worked(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory, and the part of it that is shared with no other process or file.</summary>
    public static (long Resident, long Private) Of(int processId)
    {
        var rollup = $"/proc/{processId}/smaps_rollup";
        if (!File.Exists(rollup))
        {
            using var process = Process.GetProcessById(processId);
            return (process.WorkingSet64 >> 20, process.PrivateMemorySize64 >> 20);
        }
        var kilobytes = File.ReadLines(rollup).Skip(1)
            .Select(line => line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1]));
        return (kilobytes["Rss"] >> 10, (kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]) >> 10);
    }
}
