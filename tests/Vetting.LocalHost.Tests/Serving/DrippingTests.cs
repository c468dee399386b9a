using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;
using Vetting.Testing.Sources;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>One brand's creators name feeds that drip a byte a while; another brand's vetting goes through.</summary>
public sealed class DrippingTests : IDisposable
{
    private const string Brief = "cuisine";
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-drip-").FullName;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Feeds_that_drip_for_one_brand_do_not_stop_another()
    {
        await using var dripping = await LocalServer.StartAsync(Answers.Drip(TimeSpan.FromMilliseconds(200)));
        await using var feed = await FeedServer.StartAsync();
        var secret = WebhookSecret.Create();
        var settings = HostSettings.ForBrand("slow", secret, "slow-key");
        foreach (var (name, value) in HostSettings.ForBrand("quick", secret, "quick-key"))
            settings[name] = value;
        settings["Fetch__AllowHosts__0"] = dripping.Address.Authority;
        settings["Fetch__AllowHosts__1"] = feed.Http.Address.Authority;
        // Nothing ends by itself while the test runs.
        (settings["Fetch__Timeout"], settings["Fetch__ChannelBudget"]) = ("00:10:00", "00:10:00");
        await using var host = new HostProcess(_folder, settings);
        await host.StartAsync();
        using var slow = new VettingClient(host.Address, "slow", secret, "slow-key");
        using var quick = new VettingClient(host.Address, "quick", secret, "quick-key");
        using var slowBrief = await slow.PutBriefAsync(Brief, Samples.Brief());
        using var quickBrief = await quick.PutBriefAsync(Brief, Samples.Brief());

        var held = new List<string>();
        foreach (var name in new[] { "Lente", "Trainante" })
        {
            held.Add(await slow.SubmittedAsync(
                Brief, Submission(name, Enumerable.Range(0, 10).Select(n => new Uri(dripping.Address, $"{name}/{n}.xml"))), name));
        }

        await Eventually.TrueAsync(() => Task.FromResult(dripping.Requests.Count >= 4), "feeds that drip");
        var id = await quick.SubmittedAsync(Brief, Submission("Vive", [new Uri(feed.Rss)]), "quick");

        await quick.VettingAtAsync(id, "inReview");
        foreach (var vetting in held)
            Assert.Equal("received", (await slow.VettingAsync(vetting))["stage"]!.GetValue<string>());
        Assert.InRange(dripping.Requests.Count, 4, 5);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Submission(string name, IEnumerable<Uri> feeds) => new JsonObject
    {
        ["creator"] = new JsonObject { ["name"] = name, ["email"] = $"{name.ToLowerInvariant()}@creator.example", ["locale"] = "fr" },
        ["channels"] = new JsonArray(
            [.. feeds.Select(address => new JsonObject { ["platform"] = "feed", ["address"] = address.AbsoluteUri })]),
        ["niche"] = "cuisine",
        ["consent"] = new JsonObject { ["textVersion"] = "1", ["givenAt"] = Now.AddMinutes(-1) },
    }.ToJsonString();
}
