using System.Diagnostics;
using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Serving;

/// <summary>server.json in the data folder: which process serves it and how to reach its storage.</summary>
internal sealed record RunningServer(int ProcessId, DateTimeOffset Since, string Address, string Storage)
{
    private const string FileName = "server.json";

    public static void Announce(string folder, RunningServer server) =>
        PrivateFile.Write(PathIn(folder), JsonSerializer.SerializeToUtf8Bytes(server, Json.Indented));

    public static void Withdraw(string folder) => File.Delete(PathIn(folder));

    /// <summary>The server of the folder, or null when none is alive.</summary>
    public static RunningServer? Find(string folder)
    {
        try
        {
            var server = JsonSerializer.Deserialize<RunningServer>(File.ReadAllBytes(PathIn(folder)), Json.Options);
            return server is not null && server.IsAlive() ? server : null;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null; // Cut short by a crash; whoever wrote it is gone.
        }
    }

    private bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            // A process that started after the announcement got the number second-hand.
            return process.StartTime.ToUniversalTime() <= Since.UtcDateTime.AddSeconds(2);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, FileName);
}
