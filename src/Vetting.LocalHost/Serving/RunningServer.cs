using System.Text.Json;
using Vetting.Azurite;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Serving;

/// <summary>
/// server.json in the data folder: which process serves it and how to reach its storage. It counts for as long as that
/// process holds the lock beside it.
/// </summary>
internal sealed record RunningServer(int ProcessId, DateTimeOffset Since, string Address, string Storage)
{
    private const string FileName = "server.json";

    /// <summary>Longer than a command takes to see whether somebody serves the folder.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Announce(string folder, RunningServer server) =>
        PrivateFile.Write(PathIn(folder), JsonSerializer.SerializeToUtf8Bytes(server, Json.Indented));

    public static void Withdraw(string folder) => File.Delete(PathIn(folder));

    /// <summary>The server of the folder, or null when none is alive.</summary>
    public static RunningServer? Find(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        using var free = FolderLock.TryTake(LockIn(folder));
        return free is null ? Read(folder) : null;
    }

    /// <summary>Makes this process the folder's server until the lock is let go.</summary>
    /// <exception cref="InvalidOperationException">Another process is.</exception>
    public static async Task<FolderLock> ClaimAsync(string folder, TimeProvider time, CancellationToken cancellation) =>
        await FolderLock.TakeAsync(LockIn(folder), Patience, time, cancellation)
        ?? throw new InvalidOperationException(
            (Read(folder) is { } other
                ? $"{folder} is served by process {other.ProcessId} at {other.Address} since {other.Since:u}. "
                : $"{folder} is served by another process. ")
            + "Stop it, or choose another folder with --data.");

    private static RunningServer? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningServer>(File.ReadAllBytes(PathIn(folder)), Json.Options);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null; // Cut short by a crash.
        }
    }

    private static string LockIn(string folder) => Path.Combine(folder, "server.lock");

    private static string PathIn(string folder) => Path.Combine(folder, FileName);
}
