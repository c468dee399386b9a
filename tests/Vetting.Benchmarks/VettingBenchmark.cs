using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.LocalHost.Serving;

/// <summary>
/// The embedded host on Azurite: vettings of 100 posts a second, seconds from webhook to mail, storage requests each.
/// Host and client share this process; waiting looks at memory only, so that the requests counted are the product's.
/// </summary>
public static class VettingBenchmark
{
    private const int WarmUp = 40;
    private const int Vettings = 100;
    private const int Concurrency = 16;
    private const int Alone = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

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
        var (requests, started) = (meter.Requests, Stopwatch.GetTimestamp());
        var (worked, stored) = (Environment.CpuUsage.TotalTime, MemoryUse.Worked(azurite));
        var vettings = await SubmitAllAsync(server, workload, name, Vettings);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var toReview = meter.Requests - requests;
        (worked, stored) = (Environment.CpuUsage.TotalTime - worked, MemoryUse.Worked(azurite) - stored);

        var tokens = await Task.WhenAll(vettings.Select(vetting => workload.Client.InvitationTokenAsync(vetting)));
        requests = meter.Requests;
        await Parallel.ForAsync(0, Vettings, new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (n, _) => await DecideAsync(server, workload, vettings[n], tokens[n]));
        var toConclusion = meter.Requests - requests;

        Console.WriteLine($"vetting: {Vettings / elapsed.TotalSeconds:N1} vettings a second, "
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
            await DecideAsync(server, workload, vetting, token);
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
        await Task.WhenAll(vettings.Select(vetting => InReviewAsync(server, vetting)));
        return vettings;
    }

    /// <summary>Waits until both invitations are in the inbox.</summary>
    private static async Task InReviewAsync(Server server, string vetting)
    {
        var flows = server.Services.GetRequiredService<IFlowClient>();
        while (await flows.GetAsync(vetting) is var state && state?.Progress?.Stage != FlowStages.InReview)
        {
            if (state is not { Finished: false })
                throw new InvalidOperationException($"{vetting} ended before its review: {state}");
            await Task.Delay(Poll, TimeProvider.System);
        }
    }

    private static async Task DecideAsync(Server server, Workload workload, string vetting, string token)
    {
        var concluded = server.Services.GetRequiredService<IFlowClient>()
            .WaitForCompletionAsync(vetting, CancellationToken.None);
        using var page = await workload.Client.Http.GetAsync($"/review/{token}");
        page.EnsureSuccessStatusCode();
        using var decided = await workload.Client.DecideAsync(token, "approved", "Claire", "A good fit.");
        decided.EnsureSuccessStatusCode();
        if ((await concluded)?.Status != FlowStatus.Completed)
            throw new InvalidOperationException($"{vetting} did not conclude: {await concluded}");
    }
}
