using System.Text.Json.Nodes;
using Vetting.Testing;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>Two processes on one storage account; one is killed while both have work.</summary>
public sealed class SharedAccountTests(AzuriteFixture azurite) : IDisposable
{
    private const int Vettings = 6;
    private const string Brief = "cuisine";
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-shared-").FullName;
    private readonly string _secret = WebhookSecret.Create();

    [Fact]
    public async Task When_one_host_is_killed_the_other_goes_on_with_all_vettings()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var first = Host("first", prefix);
        await using var second = Host("second", prefix);
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        using var toFirst = Client(first);
        using var toSecond = Client(second);
        using var brief = await toFirst.PutBriefAsync(Brief, Samples.Brief());
        var ids = await Task.WhenAll(Enumerable.Range(0, Vettings).Select(n => SubmitAsync(n % 2 == 0 ? toFirst : toSecond, n)));

        await first.KillAsync();

        foreach (var id in ids)
        {
            var token = await toSecond.InvitationTokenAsync(id);
            using var answer = await toSecond.DecideAsync(token, "approved", "Claire", "Fits.");
            await toSecond.ConcludedAsync(id);
        }
        // The creator is told at the beginning and at the end, and two reviewers are invited, each once.
        Assert.Equal(Vettings * 4, (await toSecond.MailKeysAsync()).Distinct().Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private HostProcess Host(string name, string prefix)
    {
        var settings = HostSettings.ForBrand("acme", _secret, "key");
        settings["Storage__ConnectionString"] = azurite.ConnectionString;
        settings["Storage__Prefix"] = prefix;
        return new HostProcess(Path.Combine(_folder, name), settings);
    }

    private VettingClient Client(HostProcess host) => new(host.Address, "acme", _secret, "key");

    /// <summary>As brands do it: again where storage is busy.</summary>
    private static async Task<string> SubmitAsync(VettingClient client, int n)
    {
        var body = Samples.Submission($"Creator{n}", TimeProvider.System.GetUtcNow());
        using var answer = await Eventually.Async(
            () => client.SubmitAsync(Brief, body, $"delivery-{n}"), answer => answer.IsSuccessStatusCode, $"delivery-{n} taken");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["vettingId"]!.GetValue<string>();
    }
}
