using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.LocalHost.Demo;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Demo;

public sealed class DemoSeedTests : IDisposable
{
    private static readonly string[] Creators = ["Élise Marvelin", "Jax Hollowmere", "Théo Brancourt"];

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-demo-").FullName;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Goes_on_with_a_seeding_that_a_kill_cut_short(int creators)
    {
        await using var host = new HostProcess(_folder, new Dictionary<string, string>());
        await host.StartAsync();
        await Eventually.TrueAsync(async () => (await CreatorsAsync(host)).Count >= creators, $"{creators} creators");
        await host.KillAsync();

        await host.StartAsync();

        await Eventually.TrueAsync(
            async () => (await CreatorsAsync(host)).Order(StringComparer.Ordinal)
                .SequenceEqual(Creators.Order(StringComparer.Ordinal)),
            "all three creators, once each");
        await Eventually.TrueAsync(() => Task.FromResult(DemoOf(host).Seeded), "the demo marked as seeded");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<IReadOnlyList<string>> CreatorsAsync(HostProcess host)
    {
        var demo = DemoOf(host);
        using var client = new VettingClient(host.Address, DemoBrand.Slug, demo.WebhookSecret, demo.BrandKey);
        var list = JsonNode.Parse(await client.Http.GetStringAsync($"/api/brands/{DemoBrand.Slug}/vettings"))!;
        return [.. list["items"]!.AsArray().Select(vetting => vetting!["creatorName"]!.GetValue<string>())];
    }

    private static DemoBrand DemoOf(HostProcess host) => JsonSerializer.Deserialize<DemoBrand>(
        File.ReadAllBytes(Path.Combine(host.DataFolder, "demo.json")), Json.Options)!;
}
