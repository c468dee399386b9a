using System.Diagnostics;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;

/// <summary>
/// The embedded host's memory with 1 000 vettings waiting for review, and how long it takes to come back after
/// kill -9 and to go on with what was under way. Nothing forces a collection: it is what an operator would see.
/// </summary>
public static class MemoryBenchmark
{
    private const int Waiting = 1000;
    private const int Concurrency = 8;
    private const int UnderWay = 10;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        var secret = Workload.NewSecret();
        await using (var host = new HostProcess(folder, Workload.Settings(secret)))
        {
            await host.StartAsync();
            await PrintAsync(folder, "started", TimeSpan.Zero);
            using var workload = new Workload(host.Address, secret);
            await workload.PutBriefAsync();
            var vettings = await FillAsync(workload);
            await PrintAsync(folder, $"{Waiting} waiting, just now", TimeSpan.Zero);
            await PrintAsync(folder, $"{Waiting} waiting, idle for {Idle.TotalSeconds:N0} s", Idle);

            var underWay = new List<string>();
            for (var n = 0; n < UnderWay; n++)
                underWay.Add(await workload.SubmitAsync($"UnderWay{n}"));
            await host.KillAsync();
            var started = Stopwatch.GetTimestamp();
            await host.StartAsync();
            var back = Stopwatch.GetElapsedTime(started);
            foreach (var vetting in underWay)
                await InReviewAsync(workload, vetting);
            Console.WriteLine($"memory: after kill -9 with {Waiting} waiting: {back.TotalSeconds:N1} s to be back, "
                + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s until the {UnderWay} under way were in review");
            foreach (var vetting in vettings)
                await InReviewAsync(workload, vetting);
            await PrintAsync(folder, "back, and each asked for once", TimeSpan.Zero);
            await PrintAsync(folder, $"back, idle for {Idle.TotalSeconds:N0} s", Idle);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string[]> FillAsync(Workload workload)
    {
        var vettings = new string[Waiting];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = Concurrency };
        await Parallel.ForAsync(0, Waiting, atOnce, async (n, _) =>
        {
            vettings[n] = await workload.SubmitAsync($"Waiting{n}");
            await InReviewAsync(workload, vettings[n]);
        });
        return vettings;
    }

    private static Task InReviewAsync(Workload workload, string vetting) => Eventually.Async(
        () => workload.Client.VettingAsync(vetting),
        seen => seen["flow"]?["stage"]?.GetValue<string>() == FlowStages.InReview, $"{vetting} in review");

    private static async Task PrintAsync(string folder, string when, TimeSpan after)
    {
        await Task.Delay(after, TimeProvider.System);
        var host = MemoryUse.Of(RunningServer.Find(folder)!.ProcessId);
        var azurite = MemoryUse.Of(MemoryUse.Azurite(folder));
        Console.WriteLine($"memory: host {host.Resident} MB resident, {host.Private} MB private; "
            + $"Azurite {azurite.Resident} MB resident, {azurite.Private} MB private ({when})");
    }
}
