using System.ComponentModel;
using System.Diagnostics;

namespace Vetting.Azurite;

/// <summary>The pid file by which an Azurite claims its data folder until its last byte is written.</summary>
internal static class FolderClaim
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <exception cref="InvalidOperationException">The folder's Azurite outlived the patience.</exception>
    public static async Task WaitUntilFreeAsync(
        string folder, TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, "azurite.pid");
        var start = clock.GetTimestamp();
        while (Holder(file) is { } pid)
        {
            if (clock.GetElapsedTime(start) > patience)
            {
                throw new InvalidOperationException(
                    $"{folder} is in use: its Azurite (process {pid}) is still running. Stop the host that uses it, or "
                    + $"choose another data folder. If no such host exists, delete {file}.");
            }
            await Task.Delay(Poll, clock, cancellation);
        }
        File.Delete(file);
    }

    private static int? Holder(string file)
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
            return !process.HasExited && process.StartTime.ToUniversalTime() <= claimedAt.AddSeconds(2);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
