using System.Net;
using System.Text.Json.Nodes;
using DurableTask.AzureStorage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Azurite;
using Vetting.LocalHost.Engine;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>The engine's state is disposable: without its hub, every vetting goes on from the tables where it was.</summary>
public sealed class LostHubTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-hub-").FullName;

    [Fact]
    public async Task Vettings_go_on_without_a_second_mail_when_the_hub_is_gone()
    {
        string waiting, decided;
        IReadOnlyList<string> mails;
        JsonNode dossierBefore;
        await using (var server = await StartAsync())
        {
            using var brand = BrandOf(server);
            using var brief = await brand.PutBriefAsync("cuisine", Samples.Brief());
            waiting = await SubmitAsync(brand, "Ada");
            decided = await SubmitAsync(brand, "Bea");
            await DecideAsync(brand, decided);
            await brand.ConcludedAsync(decided);
            await brand.FlowAtAsync(waiting, "inReview");
            mails = await brand.MailKeysAsync();
            dossierBefore = await brand.VettingAsync(waiting);
        }

        await LoseHubAsync();

        await using var again = await StartAsync();
        using var client = BrandOf(again);
        await client.FlowAtAsync(waiting, "inReview");
        Assert.Equal(mails, await client.MailKeysAsync());
        var after = await client.VettingAsync(waiting);
        Assert.Equal(Text(dossierBefore, "dossierSha256"), Text(after, "dossierSha256"));

        await DecideAsync(client, waiting);
        await client.VettingAtAsync(waiting, "approved");
        await client.ConcludedAsync(waiting);
        Assert.Single(await client.DecisionsAsync(waiting), row => row!["closing"]!["$type"]!.GetValue<string>() == "decided");
        Assert.Equal("approved", Text(await client.VettingAsync(decided), "stage"));
        Assert.Equal(mails.Count + 1, (await client.MailKeysAsync()).Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Server> StartAsync() =>
        Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken);

    private static VettingClient BrandOf(Server server) =>
        new(server.Address, "demo", server.Demo!.WebhookSecret, server.Demo.BrandKey,
            server.Services.GetRequiredService<InboxKey>().Value);

    private static Task<string> SubmitAsync(VettingClient brand, string name) => brand.SubmittedAsync(
        "cuisine", Samples.Submission(name, TimeProvider.System.GetUtcNow()), $"delivery-{name}");

    private static async Task DecideAsync(VettingClient brand, string id)
    {
        using var answer = await brand.DecideAsync(await brand.InvitationTokenAsync(id), "approved", "Claire", "Sound.");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task LoseHubAsync()
    {
        await using var azurite = new AzuriteProcess(DataFolder.StorageIn(_folder));
        await azurite.StartAsync(TestContext.Current.CancellationToken);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create("Storage:ConnectionString", (string?)azurite.ConnectionString)]).Build();
        await using var services = new ServiceCollection().AddLogging()
            .AddVettingStorage(settings).AddEmbeddedEngine().BuildServiceProvider();
        await services.GetRequiredService<AzureStorageOrchestrationService>().DeleteAsync(deleteInstanceStore: true);
    }

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();
}
