using System.Diagnostics;
using System.Net;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

public sealed class DeadStorageTests : IDisposable
{
    private const string Key = "key";
    private const string Brief = "cuisine";

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-dead-").FullName;
    private readonly string _secret = WebhookSecret.Create();

    [Fact]
    public async Task The_host_starts_a_dead_storage_again_and_answers_503_meanwhile()
    {
        await using var host = new HostProcess(_folder, HostSettings.ForBrand("acme", _secret, Key));
        using var client = new VettingClient(host.Address, "acme", _secret, Key);
        await host.StartAsync();
        using (var brief = await client.PutBriefAsync(Brief, Samples.Brief()))
            brief.EnsureSuccessStatusCode();
        for (var death = 0; death < 2; death++)
        {
            var before = await client.SubmittedAsync(Brief, Samples.Submission($"Avant{death}", Now()), $"before-{death}");

            using (var storage = Process.GetProcessById(host.StorageProcessId))
            {
                storage.Kill();
                await storage.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            using var meanwhile = await client.SubmitAsync(Brief, Samples.Submission($"Pendant{death}", Now()), $"while-{death}");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, meanwhile.StatusCode);
            Assert.True(meanwhile.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            await Eventually.TrueAsync(client.IsSoundAsync, "ready again");
            await client.InvitationTokenAsync(before);
            await client.InvitationTokenAsync(
                await client.SubmittedAsync(Brief, Samples.Submission($"Pendant{death}", Now()), $"while-{death}"));
        }
        Assert.Contains("The embedded storage ended by itself", host.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
