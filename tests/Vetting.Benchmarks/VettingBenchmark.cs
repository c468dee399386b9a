using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;

/// <summary>
/// The embedded host on Azurite, 100 posts a vetting: seconds from webhook to mail, alone and many at once, and storage
/// requests each. Host and client share this process; the client waits for one vetting after another, so that its
/// looking weighs little, and its requests are not counted.
/// </summary>
public static class VettingBenchmark
{
    private const int WarmUp = 40;
    private const int Vettings = 60;
    private const int Concurrency = 16;
    private const int Alone = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static long _looks;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        var secret = Workload.NewSecret();
        foreach (var (name, value) in Workload.Settings(secret))
            Environment.SetEnvironmentVariable(name, value);
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        await using (var server = await Server.StartAsync(new ServerSettings(folder, 0), CancellationToken.None))
        {
            using var workload = new Workload(server.Address, secret);
            await workload.PutBriefAsync();
            await SubmitAllAsync(server, workload, "Warm", WarmUp);
            for (var round = 1; round <= 3; round++)
                await MeasureBatchAsync(server, workload, $"Batch{round}x", folder);
            await MeasureAloneAsync(server, workload);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureBatchAsync(Server server, Workload workload, string name, string folder)
    {
        var meter = server.Services.GetRequiredService<StorageMeter>();
        var azurite = MemoryUse.Azurite(folder);
        var (requests, started) = (Requests(meter), Stopwatch.GetTimestamp());
        var (worked, stored) = (Environment.CpuUsage.TotalTime, MemoryUse.Worked(azurite));
        var vettings = await SubmitAllAsync(server, workload, name, Vettings);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var toReview = Requests(meter) - requests;
        (worked, stored) = (Environment.CpuUsage.TotalTime - worked, MemoryUse.Worked(azurite) - stored);

        var tokens = await Task.WhenAll(vettings.Select(vetting => workload.Client.InvitationTokenAsync(vetting)));
        requests = Requests(meter);
        await Parallel.ForAsync(0, Vettings, new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (n, _) => await DecideAsync(workload, tokens[n]));
        foreach (var vetting in vettings)
            await ConcludedAsync(server, vetting);
        var toConclusion = Requests(meter) - requests;

        Console.WriteLine($"vetting: {Vettings} at once all mailed within {elapsed.TotalSeconds:N1} s, "
            + $"{(double)(toReview + toConclusion) / Vettings:N1} storage requests each "
            + $"({(double)toReview / Vettings:N1} up to the mails, {(double)toConclusion / Vettings:N1} after)");
        Console.WriteLine($"vetting: {worked.TotalMilliseconds / Vettings:N0} ms of processor time each here, "
            + $"{stored.TotalMilliseconds / Vettings:N0} ms in Azurite");
    }

    private static async Task MeasureAloneAsync(Server server, Workload workload)
    {
        using var requests = new StorageRequests();
        var (seconds, counts) = (new List<double>(), new List<int>());
        for (var n = 0; n < Alone; n++)
        {
            requests.Clear();
            var started = Stopwatch.GetTimestamp();
            var vetting = await workload.SubmitAsync($"Alone{n}");
            await InReviewAsync(server, vetting);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            var toReview = requests.Counts;
            var token = await workload.Client.InvitationTokenAsync(vetting);
            requests.Clear();
            await DecideAsync(workload, token);
            await ConcludedAsync(server, vetting);
            counts.Add(toReview.Sum(kind => kind.Count) + requests.Total);
            if (n == Alone - 1)
            {
                Console.WriteLine($"vetting: up to the mails: {List(toReview)}");
                Console.WriteLine($"vetting: from there on: {List(requests.Counts)}");
            }
        }
        seconds.Sort();
        counts.Sort();
        Console.WriteLine($"vetting: {seconds[Alone / 2]:N2} s from webhook to mail (median of {Alone}, "
            + $"{seconds[0]:N2} to {seconds[^1]:N2}), {counts[Alone / 2]} storage requests each when alone");
    }

    private static string List(IEnumerable<(string Kind, int Count)> counts) =>
        string.Join(", ", counts.Select(count => $"{count.Count} {count.Kind}"));

    private static async Task<string[]> SubmitAllAsync(Server server, Workload workload, string name, int count)
    {
        var vettings = new string[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (n, _) => vettings[n] = await workload.SubmitAsync($"{name}{n}"));
        foreach (var vetting in vettings)
            await InReviewAsync(server, vetting);
        return vettings;
    }

    /// <summary>Waits until both invitations are in the inbox.</summary>
    private static async Task InReviewAsync(Server server, string vetting)
    {
        if (await StateAsync(server, vetting, state => state.Progress?.Stage == FlowStages.InReview) is { Finished: true } state)
            throw new InvalidOperationException($"{vetting} ended before its review: {state}");
    }

    private static async Task DecideAsync(Workload workload, string token)
    {
        using var page = await workload.Client.Http.GetAsync($"/review/{token}");
        page.EnsureSuccessStatusCode();
        using var decided = await workload.Client.DecideAsync(token, "approved", "Claire", "A good fit.");
        decided.EnsureSuccessStatusCode();
    }

    private static async Task ConcludedAsync(Server server, string vetting)
    {
        if (await StateAsync(server, vetting, state => state.Finished) is { Status: not FlowStatus.Completed } state)
            throw new InvalidOperationException($"{vetting} did not conclude: {state}");
    }

    /// <summary>Of the vetting's flow, once it is so or the flow has ended.</summary>
    private static async Task<FlowState> StateAsync(Server server, string vetting, Func<FlowState, bool> until)
    {
        var flows = server.Services.GetRequiredService<IFlows>();
        while (true)
        {
            Interlocked.Increment(ref _looks);
            if (await flows.FindAsync(vetting) is { } state && (state.Finished || until(state)))
                return state;
            await Task.Delay(Poll, TimeProvider.System);
        }
    }

    private static long Requests(StorageMeter meter) => meter.Requests - Interlocked.Read(ref _looks);
}
