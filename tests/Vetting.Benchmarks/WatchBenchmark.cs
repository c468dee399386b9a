using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Testing.Sources;

/// <summary>
/// A watched creator of 2 000 posts on the embedded host: what a look with so many new posts asks of the platform, of the analyser
/// and of storage; and what a month costs in which nothing happens.
/// </summary>
public static class WatchBenchmark
{
    private const int Known = 2_000;
    private const string Brand = "acme";
    private const string Key = "the-brand-key";

    /// <summary>Of a timer of 30 days, in spans of three.</summary>
    private const int WakeUps = 10;

    private static readonly int[] News = [0, 10, 1_000];
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-benchmark-").FullName;
        var secret = Workload.NewSecret();
        var newest = TimeProvider.System.GetUtcNow();
        await using var platform = await MastodonServer.StartAsync();
        platform.PageSize = 40;
        platform.Posts = Posts(Known, newest);
        foreach (var (name, value) in HostSettings.ForBrand(Brand, secret, Key).Concat(platform.Settings.Select(
            setting => new KeyValuePair<string, string>(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value ?? ""))))
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        await using (var server = await Server.StartAsync(new ServerSettings(folder, 0), CancellationToken.None))
        {
            using var client = new VettingClient(server.Address, Brand, secret, Key);
            await MeasureAsync(server, client, platform, newest);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(Server server, VettingClient client, MastodonServer platform, DateTimeOffset newest)
    {
        using var requests = new StorageRequests();
        using var texts = new TextsRead();
        var id = await ApproveAsync(client, platform);
        var watches = server.Services.GetRequiredService<IWatches>();
        await UntilAsync(async () => await watches.FindAsync(id, default) is not null);
        var desk = server.Services.GetRequiredService<WatchDesk>();
        var (quiet, mails) = (0, 0);
        foreach (var news in News)
        {
            platform.Posts = Posts(Known + news, newest);
            var watch = (await watches.FindAsync(id, default))!;
            var asked = platform.Http.Requests.Count;
            requests.Clear();
            texts.Clear();
            await desk.LookNowAsync(watch, "benchmark", default);
            await UntilAsync(async () => (await watches.FindAsync(id, default))!.Looks > watch.Looks);
            await SettledAsync(requests);
            if (news == 0)
                (quiet, mails) = (requests.Acts, (await client.MailsOfAsync(id)).Count(mail => mail.StartsWith("changes/", StringComparison.Ordinal)));
            Console.WriteLine($"watch: look at {Known:N0} posts with {news:N0} new: {platform.Http.Requests.Count - asked} requests to the "
                + $"platform, {texts.Count:N0} texts analysed, {requests.Acts} storage requests");
        }

        requests.Clear();
        await server.Services.GetRequiredService<IFlows>().WakeAsync((await watches.FindAsync(id, default))!.FlowId, default);
        await SettledAsync(requests);
        var wake = requests.Acts;
        Console.WriteLine($"watch: a wake-up of the watch that waits on: {wake} storage requests");

        await watches.UpdateAsync(id, row => row with { LightAt = TimeProvider.System.GetUtcNow().AddDays(-1) }, default);
        var before = platform.Http.Requests.Count;
        requests.Clear();
        await server.Services.GetRequiredService<LightLooks>().RunAsync(default);
        var light = requests.Acts;
        Console.WriteLine($"watch: a day's look with nothing new: {platform.Http.Requests.Count - before} requests to the platform, "
            + $"{light} storage requests");
        Console.WriteLine($"watch: a month in which nothing happens: {30 * light + quiet + WakeUps * wake} storage requests (30 days' looks, one at "
            + $"everything, and {WakeUps} wake-ups, if the engine waits three days at a time), {mails} mails");
    }

    /// <summary>Four a day, so that all of them are within the usual window.</summary>
    private static IReadOnlyList<SourcePost> Posts(int count, DateTimeOffset newest) =>
    [
        .. SourcePost.Daily(count, newest).Select((post, index) => post with { PublishedAt = newest.AddDays(-1).AddHours(-6 * index) }),
    ];

    private static async Task<string> ApproveAsync(VettingClient client, MastodonServer platform)
    {
        using var put = await client.PutBriefAsync("cuisine", Samples.Brief());
        put.EnsureSuccessStatusCode();
        var now = TimeProvider.System.GetUtcNow();
        var body = JsonNode.Parse(Samples.Submission("Watched", now))!.AsObject();
        body.Remove("history");
        body["channels"] = new JsonArray(new JsonObject
        {
            ["platform"] = platform.Channel.Platform, ["handle"] = platform.Channel.Handle, ["address"] = platform.Channel.Address,
        });
        var id = await client.SubmittedAsync("cuisine", body.ToJsonString(), "watched");
        var token = await client.InvitationTokenAsync(id);
        using var decided = await client.DecideAsync(token, "approved", "Claire", "A good fit.");
        decided.EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>What is still written when the row says that the look is over belongs to it.</summary>
    private static async Task SettledAsync(StorageRequests requests)
    {
        for (var last = -1; last != requests.Acts;)
        {
            last = requests.Acts;
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(Poll, TimeProvider.System);
    }

    private sealed class TextsRead : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _count;

        public TextsRead()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "vetting.posts.analysed")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag.Value is "analysed")
                        Interlocked.Add(ref _count, count);
                }
            });
            _listener.Start();
        }

        public long Count => Interlocked.Read(ref _count);

        public void Clear() => Interlocked.Exchange(ref _count, 0);

        public void Dispose() => _listener.Dispose();
    }
}
