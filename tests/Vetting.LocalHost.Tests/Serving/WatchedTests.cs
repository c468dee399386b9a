using System.Net;
using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;
using Vetting.Testing.Sources;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// An approved creator is looked at every few seconds by the real engine, while the host is killed, alone and with its storage:
/// every change of the account is mailed to each reviewer, and once.
/// </summary>
public sealed class WatchedTests : IAsyncDisposable
{
    private const string Key = "key";
    private const string Brief = "cuisine";
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-watched-").FullName;
    private readonly string _secret = WebhookSecret.Create();
    private int _kills;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = 30 * 60 * 1000)]
    public async Task Each_change_is_mailed_once_although_the_host_is_killed_between_looks_and_in_the_midst_of_them()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        await using var platform = await MastodonServer.StartAsync();
        var posts = SourcePost.Daily(40, TimeProvider.System.GetUtcNow().AddDays(-1));
        platform.Posts = posts;
        await using var host = new HostProcess(_folder, Settings(platform));
        using var client = new VettingClient(host.Address, "acme", _secret, Key);
        await host.StartAsync();
        var id = await ApprovedAsync(client, platform);
        await LooksAsync(client, id, 2);
        Assert.Empty(await ChangesAsync(client, id));

        platform.Posts = [Grave(posts[0].PublishedAt), .. posts];
        await ToldAsync(host, client, id, "finding");
        platform.Followers = 61_000;
        await ToldAsync(host, client, id, "followers");
        platform.Name = "Ada elsewhere";
        await ToldAsync(host, client, id, "name");
        platform.Http.AlwaysAnswer = Answers.Status(404);
        await ToldAsync(host, client, id, "account");
        platform.Http.AlwaysAnswer = null;
        await GoesOnAsync(host, client, id);

        var watch = await WatchAsync(client, id);
        var told = watch["history"]!.AsArray().Where(line => Text(line!["$type"]) == "looked")
            .SelectMany(line => line!["changes"]!.AsArray()).Select(change => Text(change!["key"])).ToList();
        Assert.Equal(told.Distinct(), told);
        Assert.Equal(["account", "finding", "followers", "name"], Kinds(watch).Distinct().Order(StringComparer.Ordinal));
        foreach (var recipient in new[] { 0, 1 })
        {
            var lines = await LinesAsync(client, id, recipient);
            Assert.Equal(watch["open"]!.AsArray().Count, lines.Count);
            Assert.Equal(lines.Distinct(), lines);
        }

        await EndsAsync(client, id);
    }

    private Dictionary<string, string> Settings(MastodonServer platform)
    {
        var settings = HostSettings.ForBrand("acme", _secret, Key);
        settings["Watch__Every"] = "00:00:02";
        foreach (var (name, value) in platform.Settings)
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value ?? "";
        return settings;
    }

    private static async Task<string> ApprovedAsync(VettingClient client, MastodonServer platform)
    {
        var brief = JsonNode.Parse(Samples.Brief())!;
        brief["policyPart"]!["watch"] = new JsonObject
        {
            ["every"] = "P1D", ["months"] = 12, ["digest"] = new JsonArray(),
            ["review"] = new JsonArray("finding", "followers", "name", "account"),
        };
        using var put = await client.PutBriefAsync(Brief, brief.ToJsonString());
        put.EnsureSuccessStatusCode();
        var body = JsonNode.Parse(Samples.Submission("Ada", TimeProvider.System.GetUtcNow()))!.AsObject();
        body.Remove("history");
        body["channels"] = new JsonArray(new JsonObject { ["platform"] = "mastodon", ["address"] = platform.Channel.Address });
        var id = await client.SubmittedAsync(Brief, body.ToJsonString(), "delivery-1");
        using var decided = await client.DecideAsync(await client.InvitationTokenAsync(id), "approved", "Claire", "Un ton juste.");
        decided.EnsureSuccessStatusCode();
        await client.VettingAtAsync(id, "approved");
        return id;
    }

    private static SourcePost Grave(DateTimeOffset after) =>
        new("post90000", "Les pédés, on devrait tous les brûler. Bon appétit.", after.AddHours(3), Likes: 41, Comments: 3);

    /// <summary>The host dies until the change was told, and a few looks later it still is what it was.</summary>
    private async Task ToldAsync(HostProcess host, VettingClient client, string id, string kind)
    {
        await GoesOnAsync(host, client, id);
        await Eventually.Async(
            () => TryAsync(() => WatchAsync(client, id)), watch => watch is not null && Kinds(watch).Contains(kind), $"{kind} of {id}");
        await GoesOnAsync(host, client, id);
    }

    /// <summary>Two more looks, with a kill before and one within.</summary>
    private async Task GoesOnAsync(HostProcess host, VettingClient client, string id)
    {
        await KillAsync(host);
        var looks = await LooksAsync(client, id, 0);
        await LooksAsync(client, id, looks + 1);
        // Wherever a look stands then; a different instant each time.
        await Task.Delay(Instant * (197 * _kills % 2_000), TimeProvider.System, Cancellation);
        await KillAsync(host);
        await LooksAsync(client, id, looks + 2);
    }

    private async Task KillAsync(HostProcess host)
    {
        if (_kills++ % 2 == 0)
            await host.KillAsync();
        else
            await host.KillWithStorageAsync();
        await host.StartAsync();
    }

    private static async Task EndsAsync(VettingClient client, string id)
    {
        using var ended = await client.Http.PostAsync(
            $"/api/brands/acme/watches/{id}/end",
            new StringContent("""{"by":"Claire","reason":"Contract over"}""", null, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        var end = (await WatchAsync(client, id))["ended"]!;
        Assert.Equal(("brand", "Contract over"), (Text(end["how"]), Text(end["reason"])));
        Assert.Single((await WatchAsync(client, id))["history"]!.AsArray(), line => Text(line!["$type"]) == "ended");
    }

    private static async Task<int> LooksAsync(VettingClient client, string id, int atLeast) => (await Eventually.Async(
        () => TryAsync(() => WatchAsync(client, id)), watch => watch?["looks"]?.GetValue<int>() >= atLeast, $"{atLeast} looks at {id}"))!
        ["looks"]!.GetValue<int>();

    private static Task<JsonNode> WatchAsync(VettingClient client, string id) => client.BrandAsync($"watches/{id}");

    private static IEnumerable<string?> Kinds(JsonNode watch) =>
        watch["open"]!.AsArray().Select(change => Text(change!["change"]!["kind"]));

    private static async Task<IReadOnlyList<string>> ChangesAsync(VettingClient client, string id) =>
        [.. (await client.MailsOfAsync(id)).Where(key => key.StartsWith("changes/", StringComparison.Ordinal))];

    /// <summary>What the reviewer's mails say of changes, a line each.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(VettingClient client, string id, int recipient)
    {
        List<string> lines = [];
        foreach (var key in (await ChangesAsync(client, id)).Where(key => key.EndsWith($"/{recipient}", StringComparison.Ordinal)))
        {
            var page = WebUtility.HtmlDecode(
                await client.Http.GetStringAsync(VettingClient.InboxAddress($"{id}/{key}"), Cancellation));
            lines.AddRange(page.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- ", StringComparison.Ordinal)));
        }

        return lines;
    }

    /// <returns>Null while the watch has not begun, or the host is on its way up.</returns>
    private static async Task<JsonNode?> TryAsync(Func<Task<JsonNode>> read)
    {
        try
        {
            return await read();
        }
        catch (HttpRequestException notYet) when (notYet.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
