using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;

/// <summary>
/// 500 submissions at the same instant on a host of its own: what each was answered, how long until all of them are in review,
/// and the most memory of the host and its storage meanwhile.
/// </summary>
public static class FloodBenchmark
{
    private const int Submissions = 500;
    private const int ToFill = 1_500_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync()
    {
        await FloodAsync("20 posts each", _ => "");
        await FloodAsync("1.5 MB each, 1.48 MB of it a note", number => $"{number}{new string('x', ToFill)}");
    }

    private static async Task FloodAsync(string what, Func<int, string> filling)
    {
        var folder = Directory.CreateTempSubdirectory("vetting-flood-").FullName;
        var secret = Workload.NewSecret();
        await using (var host = new HostProcess(folder, Workload.Settings(secret)))
        {
            await host.StartAsync();
            using var workload = new Workload(host.Address, secret);
            workload.Client.Http.Timeout = TimeSpan.FromMinutes(20);
            await workload.PutBriefAsync();
            await workload.SubmitAsync("warm");
            var process = RunningServer.Find(folder)!.ProcessId;
            var before = MemoryUse.Of(process).Resident;
            using var watch = new ResidentWatch(Look, process, MemoryUse.Azurite(folder));
            var started = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(Enumerable.Range(0, Submissions).Select(number => SendAsync(workload, filling, number)));
            var (taken, waiting) = (Stopwatch.GetElapsedTime(started), watch.Peak);
            foreach (var answer in answers)
                await workload.Client.VettingAtAsync(answer.Vetting, "inReview");
            Console.WriteLine($"flood: {Submissions} at once, {what}: {answers.Sum(answer => answer.Accepted)} answers 202, "
                + $"{answers.Sum(answer => answer.Later)} answers 429, {answers.Sum(answer => answer.Other)} others; all taken in after "
                + $"{taken.TotalSeconds:N1} s, all in review after {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s; host {before} MB before, "
                + $"{waiting[0]} MB at most while they were taken in, {watch.Peak[0]} MB until the end; Azurite {watch.Peak[1]} MB at most");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Sent again as Retry-After says, until it is taken.</summary>
    private static async Task<(string Vetting, int Accepted, int Later, int Other)> SendAsync(
        Workload workload, Func<int, string> filling, int number)
    {
        var body = JsonNode.Parse(Samples.Submission($"Flood{number}", TimeProvider.System.GetUtcNow()))!.AsObject();
        body["notes"] = filling(number);
        var (later, other) = (0, 0);
        while (true)
        {
            using var answer = await workload.Client.SubmitAsync("cuisine", body.ToJsonString(), $"flood-{number}");
            switch (answer.StatusCode)
            {
                case HttpStatusCode.Accepted:
                    return (JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["vettingId"]!.GetValue<string>(), 1, later, other);
                case HttpStatusCode.TooManyRequests when answer.Headers.RetryAfter?.Delta is { } wait:
                    later++;
                    await Task.Delay(wait, TimeProvider.System);
                    break;
                default:
                    other++;
                    if (other == 1)
                        Console.WriteLine($"flood: {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                    await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
                    break;
            }
        }
    }
}
