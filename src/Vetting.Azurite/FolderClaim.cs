using System.ComponentModel;
using System.Diagnostics;

namespace Vetting.Azurite;

/// <summary>
/// A data folder as one process's own, by a lock that the system drops with the process; until the Azurite that a dead
/// process left behind has ended, nobody gets it.
/// </summary>
internal sealed class FolderClaim : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly FolderLock _lock;

    private FolderClaim(FolderLock held) => _lock = held;

    /// <exception cref="InvalidOperationException">Another process holds it, or its Azurite outlived the patience.
    /// </exception>
    public static async Task<FolderClaim> TakeAsync(
        string folder, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var mine = await FolderLock.TakeAsync(Path.Combine(folder, "azurite.lock"), patience, clock, cancellation)
            ?? throw InUse(folder, "another process keeps its data there");
        try
        {
            var file = Path.Combine(folder, "azurite.pid");
            while (LeftBehind(file) is { } pid)
            {
                if (clock.GetElapsedTime(start) > patience)
                    throw InUse(folder, $"its Azurite (process {pid}) is still running");
                await Task.Delay(Poll, clock, cancellation);
            }
            File.Delete(file);
            return new FolderClaim(mine);
        }
        catch
        {
            mine.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    private static InvalidOperationException InUse(string folder, string why) => new(
        $"{folder} is in use: {why}. Stop the host that uses it, or choose another data folder.");

    private static int? LeftBehind(string file)
    {
        try
        {
            return int.TryParse(File.ReadAllText(file), out var pid) && IsRunning(pid, File.GetLastWriteTimeUtc(file))
                ? pid
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsRunning(int pid, DateTime claimedAt)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            // A process younger than the claim got the number second-hand; start times are exact to about a second.
            return !process.HasExited && process.StartTime.ToUniversalTime() <= claimedAt.AddSeconds(2) && !IsDead(pid);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    /// <summary>A process that ended and that nobody asked after still has its number.</summary>
    private static bool IsDead(int pid)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            // proc(5): the state comes after the name, which may hold anything, in parentheses.
            var status = File.ReadAllText($"/proc/{pid}/stat");
            return status[(status.LastIndexOf(')') + 2)..][0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }
}
