using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>What operators do over HTTP, to vettings on the engine of a running host.</summary>
public sealed class OperatorActsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-ops-").FullName;
    private readonly HttpClient _http = new();
    private Server _server = null!;
    private VettingClient _brand = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken);
        var demo = _server.Demo!;
        _brand = new VettingClient(_server.Address, "demo", demo.WebhookSecret, demo.BrandKey,
            _server.Services.GetRequiredService<InboxKey>().Value);
        _http.BaseAddress = _server.Address;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", demo.OpsKey);
        using var brief = await _brand.PutBriefAsync("cuisine", Samples.Brief());
    }

    public async ValueTask DisposeAsync()
    {
        _brand.Dispose();
        _http.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_vetting_is_listed_from_its_admission_to_its_end()
    {
        var id = await SubmitAsync("Ada");
        await _brand.VettingAtAsync(id, "inReview");
        Assert.Equal("running", Text(await ListedAsync("running", id), "status"));

        await DecideAsync(id);
        await _brand.ConcludedAsync(id);

        var ended = await Eventually.Async(
            () => FindListedAsync("completed", id), listed => listed is not null, $"{id} among the completed");
        Assert.Equal("VetCreator", Text(ended!, "flow"));
        Assert.Null(await FindListedAsync("running", id));
    }

    [Fact]
    public async Task A_decision_made_while_a_vetting_is_suspended_counts_once_it_is_resumed()
    {
        var id = await SubmitAsync("Bea");
        await _brand.FlowAtAsync(id, "inReview");

        Assert.Equal("suspended", Text(await ActAsync(id, "suspend"), "status"));
        await EngineAtAsync(id, "suspended");
        await DecideAsync(id);
        Assert.Equal("inReview", Text(await _brand.VettingAsync(id), "stage"));
        Assert.Equal("running", Text(await ActAsync(id, "resume"), "status"));

        await _brand.VettingAtAsync(id, "approved");
    }

    [Fact]
    public async Task What_was_terminated_says_so_to_the_brand_and_begins_anew_when_it_is_rerun()
    {
        var id = await SubmitAsync("Cid");
        await _brand.FlowAtAsync(id, "inReview");
        var first = await _brand.InvitationTokenAsync(id);

        await ActAsync(id, "terminate", "asked by the brand");
        Assert.Equal(
            ("failed", "An operator stopped this vetting: asked by the brand"),
            (Text(await _brand.VettingAsync(id), "stage"), Text(await _brand.VettingAsync(id), "problem")));
        await EngineAtAsync(id, "terminated");
        Assert.Equal("running", Text(await ActAsync(id, "rerun"), "status"));

        await _brand.VettingAtAsync(id, "inReview");
        Assert.NotEqual(first, await _brand.InvitationTokenAsync(id, round: 2));
    }

    [Fact]
    public async Task Purging_forgets_a_finished_orchestration_and_keeps_the_vetting()
    {
        var id = await SubmitAsync("Dee");
        await DecideAsync(id);
        await _brand.ConcludedAsync(id);
        await EngineAtAsync(id, "completed");

        using var purged = await PostAsync(id, "purge", "tidy");

        Assert.Equal(HttpStatusCode.NoContent, purged.StatusCode);
        Assert.Null(await FindListedAsync("completed", id));
        Assert.Equal("approved", Text(await _brand.VettingAsync(id), "stage"));
        Assert.Single(await _brand.DecisionsAsync(id), row => row!["closing"]!["$type"]!.GetValue<string>() == "decided");
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("rerun")]
    [InlineData("purge")]
    public async Task An_act_that_does_not_fit_a_waiting_vetting_changes_nothing(string act)
    {
        var id = await SubmitAsync("Eve");
        await _brand.FlowAtAsync(id, "inReview");

        using var refused = await PostAsync(id, act, "why not");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("running", Text(await ListedAsync("running", id), "status"));
    }

    [Fact]
    public async Task Reconciling_mends_nothing_where_nothing_is_amiss()
    {
        var id = await SubmitAsync("Flo");
        await _brand.FlowAtAsync(id, "inReview");
        var mails = await _brand.MailKeysAsync();

        using var answer = await _http.PostAsync("/api/ops/reconcile", null, TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode();
        Assert.Equal(0, (await ReadAsync(answer))["mended"]!.GetValue<int>());
        Assert.Equal(mails, (await _brand.MailKeysAsync()).Where(mails.Contains));
    }

    private Task<string> SubmitAsync(string name) => _brand.SubmittedAsync(
        "cuisine", Samples.Submission(name, TimeProvider.System.GetUtcNow()), $"delivery-{name}");

    private async Task DecideAsync(string id)
    {
        using var answer = await _brand.DecideAsync(await _brand.InvitationTokenAsync(id), "approved", "Claire", "Sound.");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<JsonNode> ActAsync(string id, string act, string reason = "to see")
    {
        using var answer = await PostAsync(id, act, reason);
        Assert.True(answer.IsSuccessStatusCode, $"{act}: {answer.StatusCode}");
        return await ReadAsync(answer);
    }

    private Task<HttpResponseMessage> PostAsync(string id, string act, string reason) => _http.PostAsJsonAsync(
        $"/api/ops/instances/{id}/{act}", new { reason }, TestContext.Current.CancellationToken);

    private async Task<JsonNode> ListedAsync(string status, string id) =>
        await FindListedAsync(status, id) ?? throw new InvalidOperationException($"{id} is not among the {status}.");

    private async Task<JsonNode?> FindListedAsync(string status, string id)
    {
        using var answer = await _http.GetAsync(
            $"/api/ops/instances?status={status}&pageSize=200", TestContext.Current.CancellationToken);
        return (await ReadAsync(answer))["items"]!.AsArray().FirstOrDefault(item => Text(item!, "id") == id);
    }

    /// <summary>What the brand reads of the orchestration comes from the engine itself.</summary>
    private Task EngineAtAsync(string id, string status) => Eventually.Async(
        () => _brand.VettingAsync(id), vetting => vetting["flow"]?["status"]?.GetValue<string>() == status,
        $"the engine's {id} {status}");

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
