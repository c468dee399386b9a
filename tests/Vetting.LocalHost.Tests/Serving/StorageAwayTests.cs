using System.Net;
using Vetting.Azurite;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>Azurite away for ten seconds: requests say so, flows wait and go on.</summary>
public sealed class StorageAwayTests : IDisposable
{
    private const string Brief = "cuisine";
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-away-").FullName;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Requests_answer_503_with_a_retry_after_and_flows_go_on_afterwards()
    {
        await using var azurite = new AzuriteProcess(Path.Combine(_folder, "storage"));
        await azurite.StartAsync();
        var secret = WebhookSecret.Create();
        var settings = HostSettings.ForBrand("acme", secret, "key");
        settings["Storage__ConnectionString"] = azurite.ConnectionString;
        await using var host = new HostProcess(Path.Combine(_folder, "host"), settings);
        await host.StartAsync();
        using var client = new VettingClient(host.Address, "acme", secret, "key");
        // A reminder falls due while storage is away.
        using var put = await client.PutBriefAsync(Brief, Samples.Brief("fr", remindAfter: "PT3S", escalateAfter: "PT1H", expireAfter: "PT2H"));
        var id = await client.SubmittedAsync(Brief, Samples.Submission("Patiente", Now), "away");
        var token = await client.InvitationTokenAsync(id);

        await azurite.StopAsync();
        var stopped = TimeProvider.System.GetTimestamp();
        using var list = await client.Http.GetAsync("/api/brands/acme/vettings");
        using var submission = await client.SubmitAsync(Brief, Samples.Submission("Refusée", Now), "while-away");
        using var decision = await client.DecideAsync(token, "approved", "Claire", "Too early.");
        using var ready = await client.Http.GetAsync("/health/ready");
        var left = Away - TimeProvider.System.GetElapsedTime(stopped);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TimeProvider.System);
        await azurite.StartAsync();

        Assert.All([list, submission, decision], answer =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        await client.InvitationTokenAsync(id, kind: "reminder");
        using var decided = await client.DecideAsync(token, "approved", "Claire", "Now it works.");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        await client.ConcludedAsync(id);
        await client.SubmittedAsync(Brief, Samples.Submission("Refusée", Now), "while-away");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
