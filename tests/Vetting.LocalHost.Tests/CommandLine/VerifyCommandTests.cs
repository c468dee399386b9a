using Azure.Data.Tables;
using Vetting.Azurite;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.CommandLine;

public sealed class VerifyCommandTests : HostCommand
{
    private readonly string _secret = WebhookSecret.Create();

    [Fact]
    public async Task Says_that_a_folder_is_sound_and_names_what_was_changed_in_it_while_it_was_not_served()
    {
        var data = Path.Combine(Folder, "data");
        var settings = HostSettings.ForBrand("acme", _secret, "key");
        settings.Remove("Integrity__Key");
        string id;
        await using (var host = new HostProcess(data, settings))
        {
            await host.StartAsync();
            id = await DecidedAsync(host.Address);
            var served = await RunAsync([], "verify", "--data", data);
            Assert.Equal((0, true), (served.ExitCode, Unwrapped(served.Output).Contains("1 vettings, 1 of them decided", StringComparison.Ordinal)));
        }

        await using (var azurite = new AzuriteProcess(DataFolder.StorageIn(data)))
        {
            await azurite.StartAsync(TestContext.Current.CancellationToken);
            await new TableClient(azurite.ConnectionString, "Decisions").DeleteEntityAsync(id, "000002");
        }

        var (exitCode, output) = await RunAsync([], "verify", "--data", data);

        Assert.Equal(1, exitCode);
        Assert.Contains($"LogEnd {id}", Unwrapped(output), StringComparison.Ordinal);
        Assert.Contains("does not end as the list has noted", Unwrapped(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_folder_that_was_never_served()
    {
        var (exitCode, output) = await RunAsync([], "verify", "--data", Path.Combine(Folder, "none"));

        Assert.Equal(2, exitCode);
        Assert.Contains("was never served", Unwrapped(output), StringComparison.Ordinal);
    }

    private async Task<string> DecidedAsync(Uri address)
    {
        using var client = new VettingClient(address, "acme", _secret, "key");
        await client.PutBriefAsync("cuisine", Samples.Brief());
        var id = await client.SubmittedAsync("cuisine", Samples.Submission("Zoe", TimeProvider.System.GetUtcNow()), "msg-1");
        using var decided = await client.DecideAsync(await client.InvitationTokenAsync(id), "approved", "Claire", "Un ton juste.");
        decided.EnsureSuccessStatusCode();
        await client.ConcludedAsync(id);
        return id;
    }
}
