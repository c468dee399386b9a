using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Azurite;
using Vetting.Core.Briefs;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;
using Vetting.LocalHost.Tests.Azurite;
using Vetting.Testing;
using Vetting.Testing.Hosting;
using Vetting.Testing.Sources;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>The host and its storage are killed, and what was about to wake an instance is gone: it goes on by itself.</summary>
public sealed class UnheardTests : IAsyncDisposable
{
    private const string Key = "key";

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-unheard-").FullName;
    private readonly Dictionary<string, string> _settings;
    private readonly HostProcess _host;
    private readonly VettingClient _client;

    public UnheardTests()
    {
        var secret = WebhookSecret.Create();
        _settings = HostSettings.ForBrand("acme", secret, Key);
        _host = new HostProcess(_folder, _settings);
        _client = new VettingClient(_host.Address, "acme", secret, Key);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_note_whose_writer_was_killed_before_the_engine_was_told_is_mailed_once_the_host_is_back()
    {
        await _host.StartAsync();
        using var brief = await _client.PutBriefAsync("cuisine", Samples.Brief());
        var id = await _client.SubmittedAsync("cuisine", Samples.Submission("Ada", TimeProvider.System.GetUtcNow()), "delivery-1");
        await _client.FlowAtAsync(id, "inReview");
        var before = await _client.MailsOfAsync(id);
        await _host.KillWithStorageAsync();

        await WithStorageAsync(async azurite =>
        {
            await using var services = ServicesOn(azurite);
            var vetting = await services.GetRequiredService<IVettingStore>().FindAsync(id, Cancellation);
            Assert.Null(await services.GetRequiredService<NoteTaking>().CommentAsync(
                new Reviewer("Claire", "claire@brand.example", "fr"), vetting!, null, "À revoir avec @Owen.", Cancellation));
        });
        await _host.StartAsync();

        await Eventually.Async(
            () => _client.MailsOfAsync(id), mails => mails.Count > before.Count, "a mail to whom the note names");
        Assert.StartsWith("note/", Assert.Single((await _client.MailsOfAsync(id)).Except(before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_that_lost_the_answer_to_its_step_with_the_storage_is_started_again()
    {
        await using var dripping = await LocalServer.StartAsync(Answers.Drip(TimeSpan.FromMilliseconds(200)));
        _settings["Fetch__AllowHosts__0"] = dripping.Address.Authority;
        (_settings["Fetch__Timeout"], _settings["Fetch__ChannelBudget"]) = ("00:10:00", "00:10:00");
        await _host.StartAsync();
        using var brief = await _client.PutBriefAsync("cuisine", Samples.Brief());
        var id = await _client.SubmittedAsync("cuisine", Submission(new Uri(dripping.Address, "feed.xml")), "delivery-1");
        await Eventually.TrueAsync(() => Task.FromResult(dripping.Requests.Count > 0), "the feed read");
        await _host.KillWithStorageAsync();
        await WithStorageAsync(LoseMessagesAsync);
        var before = dripping.Requests.Count;

        // Where answers wait for no disk, an end without a word may have cost some.
        _settings["Storage__WaitForDisk"] = "false";
        await _host.StartAsync();

        await Eventually.TrueAsync(() => Task.FromResult(dripping.Requests.Count > before), "the feed read again");
        Assert.Equal("received", (await _client.VettingAsync(id))["stage"]!.GetValue<string>());
    }

    /// <summary>Of the folder alone, which ends without a word.</summary>
    private async Task WithStorageAsync(Func<AzuriteProcess, Task> act)
    {
        await using var azurite = new AzuriteProcess(DataFolder.StorageIn(_folder));
        await azurite.StartAsync(Cancellation);
        await act(azurite);
        await azurite.KillAsync();
    }

    private static async Task LoseMessagesAsync(AzuriteProcess azurite)
    {
        var queues = new QueueServiceClient(azurite.ConnectionString);
        var lost = 0;
        await foreach (var queue in queues.GetQueuesAsync(cancellationToken: Cancellation))
        {
            var client = queues.GetQueueClient(queue.Name);
            lost += (await client.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;
            await client.ClearMessagesAsync(Cancellation);
        }

        Assert.NotEqual(0, lost);
    }

    private static ServiceProvider ServicesOn(AzuriteProcess azurite) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddVettingStorage(new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:ConnectionString", (string?)azurite.ConnectionString),
            KeyValuePair.Create("Integrity:Key", (string?)TestStorage.IntegrityKeyText),
        ]).Build())
        .AddVettingPipeline()
        .AddSingleton<IFlows, NoEngine>()
        .BuildServiceProvider();

    private static string Submission(Uri feed) => new JsonObject
    {
        ["creator"] = new JsonObject { ["name"] = "Lente", ["email"] = "lente@creator.example", ["locale"] = "fr" },
        ["channels"] = new JsonArray(new JsonObject { ["platform"] = "feed", ["address"] = feed.AbsoluteUri }),
        ["niche"] = "cuisine",
        ["consent"] = new JsonObject { ["textVersion"] = "1", ["givenAt"] = TimeProvider.System.GetUtcNow().AddMinutes(-1) },
    }.ToJsonString();

    /// <summary>Of a writer that dies where it would tell the engine.</summary>
    private sealed class NoEngine : IFlows
    {
        private static NotSupportedException Dead => new("The process died here.");

        public Task<bool> StartAsync<TIn>(string name, string id, TIn input, bool replace, CancellationToken cancellation) => throw Dead;

        public Task WakeAsync(string id, CancellationToken cancellation) => throw Dead;

        public Task<FlowState?> FindAsync(string id, CancellationToken cancellation) => throw Dead;

        public Task SuspendAsync(string id, string reason, CancellationToken cancellation) => throw Dead;

        public Task ResumeAsync(string id, string reason, CancellationToken cancellation) => throw Dead;

        public Task TerminateAsync(string id, string reason, CancellationToken cancellation) => throw Dead;

        public Task PurgeAsync(string id, CancellationToken cancellation) => throw Dead;

        public Task<int> PurgeFinishedAsync(DateTimeOffset startedBefore, CancellationToken cancellation) => throw Dead;
    }
}
