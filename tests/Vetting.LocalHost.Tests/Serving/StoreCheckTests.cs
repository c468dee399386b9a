using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azurite;
using Vetting.LocalHost.Serving;
using Vetting.LocalHost.Tests.Azurite;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A store that lost blobs is mended as far as the tables reach; the rest is named, and stands in nobody's way.</summary>
public sealed class StoreCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-check-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_again_what_follows_from_the_tables_and_names_the_rest()
    {
        string id;
        await using (var server = await StartAsync())
        {
            using var brand = BrandOf(server);
            using var brief = await brand.PutBriefAsync("cuisine", Samples.Brief());
            id = await SubmitAsync(brand, "Ada");
            // Of one that is under way the dossier is computed again.
            using (await brand.DecideAsync(await brand.InvitationTokenAsync(id), "declined", "Claire", "Not this season."))
                await brand.ConcludedAsync(id);
        }
        await LoseAsync("briefs", "policies", "dossiers");

        await using var again = await StartAsync();
        using var client = BrandOf(again);
        var page = await Eventually.Async(() => OpsAsync(again), page => page.Contains("the dossier", StringComparison.Ordinal),
            "the lost dossier named");
        Assert.Contains(id, page, StringComparison.Ordinal);
        Assert.DoesNotContain("the brief<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the policy<", page, StringComparison.Ordinal);
        using (var ready = await client.Http.GetAsync("/health/ready", Cancellation))
        {
            ready.EnsureSuccessStatusCode();
            Assert.Contains("\"contents\":\"degraded\"", await ready.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
        await client.InvitationTokenAsync(await SubmitAsync(client, "Bea"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Server> StartAsync() => Server.StartAsync(new ServerSettings(_folder, 0), Cancellation);

    private static VettingClient BrandOf(Server server) =>
        new(server.Address, "demo", server.Demo!.WebhookSecret, server.Demo.BrandKey,
            server.Services.GetRequiredService<InboxKey>().Value);

    private static Task<string> SubmitAsync(VettingClient brand, string name) => brand.SubmittedAsync(
        "cuisine", Samples.Submission(name, TimeProvider.System.GetUtcNow()), $"delivery-{name}");

    private static async Task<string> OpsAsync(Server server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        using var key = new FormUrlEncodedContent([KeyValuePair.Create("key", server.Demo!.OpsKey)]);
        using var signIn = await http.PostAsync("/ops/sign-in", key, Cancellation);
        return await http.GetStringAsync("/ops?lang=en", Cancellation);
    }

    /// <summary>And ends without a word, as a machine does that lost its power.</summary>
    private async Task LoseAsync(params string[] containers)
    {
        await using var azurite = new AzuriteProcess(DataFolder.StorageIn(_folder));
        await azurite.StartAsync(Cancellation);
        foreach (var container in containers.Select(name => new BlobContainerClient(azurite.ConnectionString, name)))
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
                await container.DeleteBlobAsync(blob.Name, cancellationToken: Cancellation);
        }
        await azurite.KillAsync();
    }
}
