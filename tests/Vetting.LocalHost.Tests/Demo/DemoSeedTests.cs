using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.LocalHost.Demo;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Demo;

public sealed class DemoSeedTests : IDisposable
{
    private static readonly string[] Creators =
    [
        "Élise Marvelin", "Jax Hollowmere", "Théo Brancourt", "Ysaline Carvenac", "Wren Castellow", "Ombeline Jaffreux",
    ];

    private const string Asked = "Ombeline Jaffreux";
    private const string InboxKey = "inbox-key-of-the-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-demo-").FullName;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Goes_on_with_a_seeding_that_a_kill_cut_short(int creators)
    {
        await using var host = new HostProcess(_folder, new Dictionary<string, string>());
        await host.StartAsync();
        await Eventually.TrueAsync(async () => (await CreatorsAsync(host)).Count >= creators, $"{creators} creators");
        await host.KillAsync();

        await host.StartAsync();

        await Eventually.TrueAsync(
            async () => (await CreatorsAsync(host)).Select(creator => creator.Name).Order(StringComparer.Ordinal)
                .SequenceEqual(Creators.Order(StringComparer.Ordinal)),
            "all six creators, once each");
        await Eventually.TrueAsync(() => Task.FromResult(DemoOf(host).Seeded), "the demo marked as seeded");
    }

    [Fact]
    public async Task Puts_five_before_reviewers_and_asks_the_one_of_whom_nothing_can_be_read()
    {
        await using var host = new HostProcess(_folder, new Dictionary<string, string> { ["Inbox__Key"] = InboxKey });
        await host.StartAsync();

        await Eventually.TrueAsync(
            async () => (await CreatorsAsync(host)).Order()
                .SequenceEqual(Creators.Select(name => (name, name == Asked ? "asking" : "inReview")).Order()),
            "five in review and one asked");

        using var inbox = new VettingClient(host.Address, DemoBrand.Slug, DemoOf(host).WebhookSecret, InboxKey);
        var mails = await Eventually.Async(
            async () => (await inbox.MailKeysAsync()).Select(KindOf).Where(kind => kind != "changes").Order(StringComparer.Ordinal).ToList(),
            kinds => kinds.Count >= 17, "seventeen mails");
        Assert.Equal(["ask", .. Enumerable.Repeat("invitation", 10), .. Enumerable.Repeat("received", 6)], mails);
    }

    [Fact]
    public async Task A_kill_in_the_midst_of_the_campaign_leaves_one_of_five_with_results()
    {
        await using var host = new HostProcess(_folder, new Dictionary<string, string>());
        await host.StartAsync();
        await Eventually.TrueAsync(async () => await ApprovedAsync(host) >= 2, "two of the campaign's creators");
        await host.KillAsync();
        await host.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(DemoOf(host).Campaigned), "the campaign marked as seeded");

        using var client = ClientOf(host);
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", DemoOf(host).BrandKey);
        var campaign = JsonNode.Parse(await client.Http.GetStringAsync("/api/brands/demo/campaigns/lin-d-hiver"))!;
        var rows = JsonNode.Parse(await client.Http.GetStringAsync("/api/brands/demo/campaigns/lin-d-hiver/results"))!["rows"]!.AsArray();
        Assert.Equal((5, 5), (campaign["members"]!.AsArray().Count, await ApprovedAsync(host)));
        Assert.Equal(5, rows.Select(row => (string?)row!["vetting"]).Distinct().Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IReadOnlyList<(string Name, string Stage)>> CreatorsAsync(HostProcess host)
    {
        using var client = ClientOf(host);
        var list = JsonNode.Parse(await client.Http.GetStringAsync($"/api/brands/{DemoBrand.Slug}/vettings"))!;
        return
        [
            // Who is in the campaign was approved long ago.
            .. list["items"]!.AsArray().Where(vetting => vetting!["stage"]!.GetValue<string>() != "approved").Select(vetting =>
                (vetting!["creatorName"]!.GetValue<string>(), vetting["stage"]!.GetValue<string>())),
        ];
    }

    private static async Task<int> ApprovedAsync(HostProcess host)
    {
        using var client = ClientOf(host);
        return JsonNode.Parse(await client.Http.GetStringAsync($"/api/brands/{DemoBrand.Slug}/vettings?stage=approved"))!["items"]!.AsArray().Count;
    }

    /// <param name="address">Ends in base64 of the vetting's id, the kind, and for reviewers their number.</param>
    private static string KindOf(string address) =>
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(address.Split('/')[^1])).Split('/')[1];

    private static VettingClient ClientOf(HostProcess host)
    {
        var demo = DemoOf(host);
        return new VettingClient(host.Address, DemoBrand.Slug, demo.WebhookSecret, demo.BrandKey);
    }

    private static DemoBrand DemoOf(HostProcess host) => JsonSerializer.Deserialize<DemoBrand>(
        File.ReadAllBytes(Path.Combine(host.DataFolder, "demo.json")), Json.Options)!;
}
