using System.Globalization;
using Vetting.Testing.Hosting;
using Vetting.Testing.Sources;
using Vetting.Web.Webhooks;

[assembly: AssemblyFixture(typeof(Vetting.EndToEnd.Tests.TargetHost))]

namespace Vetting.EndToEnd.Tests;

/// <summary>
/// The host under test: the embedded one, or the one at VETTING_BASE_URL with the brand VETTING_BRAND, whose secrets are
/// VETTING_WEBHOOK_SECRET, VETTING_BRAND_KEY and VETTING_OPS_KEY. One on this machine is tested in full when its settings
/// name the feed, Bluesky and outcome servers at VETTING_SERVERS_PORT and the two ports after it, and
/// VETTING_OUTCOME_SECRET.
/// </summary>
public sealed class TargetHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-e2e-").FullName;
    private HostProcess? _process;

    public Uri Address { get; private set; } = null!;

    public string Brand { get; private set; } = Setting("VETTING_BRAND") ?? "acme";

    public string Secret { get; } = Setting("VETTING_WEBHOOK_SECRET") ?? WebhookSecret.Create();

    public string BrandKey { get; } = Setting("VETTING_BRAND_KEY") ?? "the-brand-key";

    public string OpsKey { get; } = Setting("VETTING_OPS_KEY") ?? "ops-the-brand-key";

    /// <summary>Null where the host under test cannot reach this machine's servers.</summary>
    public FeedServer? Feed { get; private set; }

    public BlueskyServer? Bluesky { get; private set; }

    /// <summary>What the brand's own system receives.</summary>
    public OutcomeReceiver? Outcomes { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Setting("VETTING_BASE_URL") is { } address)
        {
            Address = new Uri(address);
            if (Setting("VETTING_SERVERS_PORT") is { } port)
                await ServeAsync(int.Parse(port, CultureInfo.InvariantCulture));
            return;
        }
        await ServeAsync(firstPort: null);
        var settings = HostSettings.ForBrand(Brand, Secret, BrandKey);
        foreach (var (name, value) in Bluesky!.Settings)
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value!;
        settings["Fetch__AllowHosts__1"] = Feed!.Http.Address.Authority;
        settings[$"Brands__{Brand}__Outcome__Address"] = Outcomes!.Address.ToString();
        settings[$"Brands__{Brand}__Outcome__Secret"] = Outcomes.Secret;
        _process = new HostProcess(_folder, settings);
        Address = _process.Address;
        await _process.StartAsync();
    }

    public VettingClient Client() => new(Address, Brand, Secret, BrandKey);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new IAsyncDisposable?[] { _process, Feed, Bluesky, Outcomes })
        {
            if (server is not null)
                await server.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    /// <param name="firstPort">Null for free ones.</param>
    private async Task ServeAsync(int? firstPort)
    {
        Feed = await FeedServer.StartAsync(firstPort ?? 0);
        Bluesky = await BlueskyServer.StartAsync(firstPort + 1 ?? 0);
        Outcomes = await OutcomeReceiver.StartAsync(
            Setting("VETTING_OUTCOME_SECRET") ?? WebhookSecret.Create(), firstPort + 2 ?? 0);
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
