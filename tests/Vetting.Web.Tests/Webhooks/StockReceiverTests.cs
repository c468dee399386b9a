using System.Text.Json.Nodes;
using Vetting.Core.Brands;
using Vetting.Core.Events;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Texts;
using Vetting.Core.Watching;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Api;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Webhooks;

/// <summary>Every event as a brand's own system gets it, with the client that everybody has.</summary>
public sealed class StockReceiverTests
{
    [Fact]
    public async Task Takes_and_understands_every_event()
    {
        var secret = WebhookSecret.Create();
        using var receiver = await StockReceiver.StartAsync(secret);
        using var http = new HttpClient();
        var client = new EventWebhookClient(http, TimeProvider.System);
        var told = (await OneOfEachAsync()).DistinctBy(message => message.Type).ToList();
        Assert.Equal(
            Enum.GetValues<EventType>().Select(type => type.Name()).Order(StringComparer.Ordinal),
            told.Select(message => message.Type).Order(StringComparer.Ordinal));
        Assert.Equal(
            told.Select(message => message.Type).Order(StringComparer.Ordinal),
            OpenApiContract.Document["webhooks"]!.AsObject().Select(hook => hook.Key).Order(StringComparer.Ordinal));

        foreach (var message in told)
        {
            var answer = await client.SendAsync(new OutcomeWebhook(receiver.Address, secret), message, default);
            var (body, wrong) = await receiver.NextAsync();

            Assert.Equal((new DeliveryAnswer(204), null), (answer, wrong));
            var media = OpenApiContract.Document["webhooks"]![message.Type]!["post"]!["requestBody"]!["content"]!["application/json"]!;
            Assert.Equal("", OpenApiContract.Errors(media["schema"]!, body!));
            Assert.Equal("Ada Martin", JsonNode.Parse(body!)!["data"]!["creator"]!.GetValue<string>());
        }
    }

    /// <summary>What a brand is told of vettings that end in every way.</summary>
    private static async Task<IReadOnlyList<EventMessage>> OneOfEachAsync()
    {
        await using var host = new MemoryHost();
        var approved = await AnotherAsync(host, "msg-1");
        await host.DecideAsync(approved);
        await host.ActAsync(OperatorAct.Terminate, await AnotherAsync(host, "msg-2"));
        await CloseAsync(await AnotherAsync(host, "msg-3"), new Closing.Expired(host.Time.GetUtcNow()));
        host.Source.Away = _ => new HistoryUnavailableException(UnavailableReason.Private, "private");
        await CloseAsync(await AnotherAsync(host, "msg-4"), new Closing.Withdrawn(ByCreator: true, host.Time.GetUtcNow()));
        host.Source.Away = _ => null;
        host.Source.Followers = 41_000;
        await host.PassAsync(TimeSpan.FromDays(31), TimeSpan.FromHours(6));
        var watch = (await host.Get<IWatches>().FindAsync(approved, default))!;
        await host.Get<WatchDesk>().EndAsync(watch, "Léa Petit", "Contrat terminé", default);
        await host.Get<IPolicyStore>().SaveAsync(
            MemoryHost.Brand, "default", """{"analysis":{"standIn":false}}"""u8.ToArray(), default);
        host.Texts.Away = new TextServiceAwayException("away", throttled: true);
        await AnotherAsync(host, "msg-5");
        await host.PassAsync(TimeSpan.FromMinutes(10));
        return host.Outcomes.All;

        async Task CloseAsync(string id, Closing closing)
        {
            await host.Log.AppendAsync(id, 1, closing, default);
            await host.WakeAsync(id);
        }
    }

    [Fact]
    public async Task Refuses_what_another_secret_signed()
    {
        using var receiver = await StockReceiver.StartAsync(WebhookSecret.Create());
        using var http = new HttpClient();

        var answer = await new EventWebhookClient(http, TimeProvider.System).SendAsync(
            new OutcomeWebhook(receiver.Address, WebhookSecret.Create()),
            new EventMessage("a-1", "vetting.received", ApiHost.Now, new EventData("a", "b", null, "Ada")), default);

        Assert.Equal(new DeliveryAnswer(400, "The brand's address answered 400."), answer);
        Assert.NotNull((await receiver.NextAsync()).Wrong);
    }

    private static async Task<string> AnotherAsync(MemoryHost host, string webhookId)
    {
        var admitted = Assert.IsType<AdmissionResult.Admitted>(await host.DeliverAsync(webhookId));
        await host.PassAsync(TimeSpan.Zero);
        return admitted.VettingId;
    }
}
