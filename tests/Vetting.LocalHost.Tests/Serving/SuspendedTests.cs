using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A machine that sleeps: what fell due meanwhile, by the clock on the wall, happens when it wakes.</summary>
public sealed class SuspendedTests : IDisposable
{
    private const string Key = "key";
    private const string Brief = "cuisine";
    private static readonly TimeSpan Review = TimeSpan.FromSeconds(40);

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-sleep-").FullName;
    private readonly string _secret = WebhookSecret.Create();

    [Fact]
    public async Task Reviews_that_ended_while_it_slept_are_over_when_it_wakes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGSTOP.");
        await using var host = new HostProcess(_folder, HostSettings.ForBrand("acme", _secret, Key));
        using var client = new VettingClient(host.Address, "acme", _secret, Key);
        await host.StartAsync();
        using var put = await client.PutBriefAsync(Brief, Samples.Brief(remindAfter: "PT30S", escalateAfter: "PT35S", expireAfter: "PT40S"));
        put.EnsureSuccessStatusCode();
        var id = await client.SubmittedAsync(Brief, Samples.Submission("Dormeuse", TimeProvider.System.GetUtcNow()), "sleep");
        await client.InvitationTokenAsync(id);

        await host.SignalAsync("STOP");
        await Task.Delay(Review, TimeProvider.System, TestContext.Current.CancellationToken);
        await host.SignalAsync("CONT");

        await client.VettingAtAsync(id, "expired");
        await client.ConcludedAsync(id);
        Assert.Single(await client.DecisionsAsync(id));
        var again = await client.SubmittedAsync(Brief, Samples.Submission("Éveillée", TimeProvider.System.GetUtcNow()), "awake");
        await client.InvitationTokenAsync(again);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
