using System.Diagnostics;
using System.Globalization;

namespace Vetting.Benchmarks.Growth;

/// <summary>The most memory, as the system counts it, of a process that does nothing but vet one hostile file.</summary>
internal static class PeakBenchmark
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("peak: only where /proc tells it");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("peak-").FullName;
        try
        {
            foreach (var (name, file, content) in NamedAttacks.Files())
            {
                var path = Path.Combine(folder, file);
                await File.WriteAllBytesAsync(path, content);
                var (peak, exit, took) = await VetAsync(folder, path);
                Console.WriteLine($"peak: {name}: {peak} MB at most, {took.TotalSeconds:N1} s, exit code {exit}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(long Megabytes, int Exit, TimeSpan Took)> VetAsync(string folder, string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Vetting.LocalHost.dll"), "vet", file, "--out", Path.Combine(folder, "out"),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.Delay(Look, TimeProvider.System);
        }

        await said;
        return (peak >> 10, process.ExitCode, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>In kB; 0 once the process is gone.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
                .FirstOrDefault();
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
