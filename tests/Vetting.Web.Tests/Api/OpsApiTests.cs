using System.Net;
using System.Text.Json.Nodes;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Testing;

namespace Vetting.Web.Tests.Api;

public sealed class OpsApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Reason = """{"reason":"The feed's host asked us to pause."}""";
    private ApiHost _api = null!;
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        _api = await ApiHost.StartAsync(azurite);
        _id = await (await _api.DeliverAsync("msg-1", Deliveries.Body())).VettingIdAsync();
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Lists_instances_page_by_page()
    {
        await _api.DeliverAsync("msg-2", Deliveries.Of("zoe"));

        var first = await _api.GetAsync("/api/ops/instances?pageSize=1&status=running", _api.OpsKey);
        var second = await _api.GetAsync(first.Headers.GetValues("Link").Single().Split('<', '>')[1], _api.OpsKey);

        Assert.Single((await first.JsonAsync())["items"]!.AsArray());
        Assert.Single((await second.JsonAsync())["items"]!.AsArray());
        Assert.False(second.Headers.Contains("Link"));
    }

    [Fact]
    public async Task Finds_instances_by_words_and_by_standing_still()
    {
        var zoe = await (await _api.DeliverAsync("msg-2", Deliveries.Of("zoe"))).VettingIdAsync();
        async Task<IEnumerable<string>> FoundAsync(string query) =>
            (await (await _api.GetAsync($"/api/ops/instances?{query}", _api.OpsKey)).JsonAsync())["items"]!.AsArray()
                .Select(item => item!["id"]!.GetValue<string>()).Order(StringComparer.Ordinal);

        Assert.Equal([zoe], await FoundAsync($"q={zoe}"));
        Assert.Equal(new[] { _id, zoe }.Order(StringComparer.Ordinal), await FoundAsync("q=ALBA"));
        Assert.Single(await FoundAsync("q=ALBA&pageSize=1"));
        Assert.Empty(await FoundAsync("q=nobody"));
        Assert.Empty(await FoundAsync("stuck=true"));
        Assert.Equal(2, (await FoundAsync("stuck=false")).Count());
    }

    [Fact]
    public async Task Does_what_an_operator_asks_while_the_state_allows_it()
    {
        Assert.Equal(HttpStatusCode.Conflict, await ActAsync("resume"));
        Assert.Equal(HttpStatusCode.OK, await ActAsync("suspend"));
        Assert.Equal(HttpStatusCode.OK, await ActAsync("resume"));
        Assert.Equal(HttpStatusCode.OK, await ActAsync("terminate"));
        Assert.Equal(HttpStatusCode.OK, await ActAsync("rerun"));
        Assert.Equal(HttpStatusCode.Conflict, await ActAsync("purge"));
        Assert.Equal(HttpStatusCode.OK, await ActAsync("terminate"));
        Assert.Equal(FlowStatus.Terminated, (await _api.Flows.FindAsync(_id))!.Status);
        Assert.Equal(HttpStatusCode.NoContent, await ActAsync("purge"));
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"/api/ops/instances/{_id}", _api.OpsKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await ActAsync("suspend"));
    }

    [Fact]
    public async Task Lists_what_platforms_let_be_asked_of_them()
    {
        await _api.Get<IQuotaLedger>().TakeAsync(
            new QuotaPeriod("youtube", QuotaUnit.Units, 10_000, ApiHost.Now.AddHours(19)), 50, default);

        using var answer = await _api.GetAsync("/api/ops/quotas", _api.OpsKey);
        using var refused = await _api.GetAsync("/api/ops/quotas", _api.BrandKey);

        var use = Assert.Single((await answer.JsonAsync())["items"]!.AsArray())!;
        Assert.Equal(("youtube", 50, 10_000), (
            use["platform"]!.GetValue<string>(), use["spent"]!.GetValue<int>(), use["budget"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Names_states_alike_in_what_is_needed_and_what_is()
    {
        using var refused = await _api.SendAsync(
            HttpMethod.Post, $"/api/ops/instances/{_id}/resume", _api.OpsKey, Reason);

        Assert.Equal(
            "To resume an instance it should be suspended, and it is running.",
            (await refused.JsonAsync())["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_terminated_vetting_fails_in_the_brands_list_and_a_rerun_takes_it_up_again()
    {
        await ActAsync("terminate");
        var stopped = await VettingAsync();

        Assert.Equal("failed", stopped["stage"]!.GetValue<string>());
        Assert.Equal("An operator stopped this vetting: The feed's host asked us to pause.",
            stopped["problem"]!.GetValue<string>());

        await ActAsync("rerun");
        var again = await VettingAsync();

        Assert.Equal("received", again["stage"]!.GetValue<string>());
        Assert.Null(again["problem"]);
        Assert.Equal(2, (await _api.Get<IVettingStore>().FindAsync(_id, default))!.Round);
    }

    [Fact]
    public async Task Reconciling_mends_a_row_that_a_crash_left_behind()
    {
        await _api.Flows.TerminateAsync(_id, "and then the process died");
        Assert.Equal(HttpStatusCode.Conflict, await ActAsync("terminate"));
        Assert.Equal("received", (await VettingAsync())["stage"]!.GetValue<string>());

        Assert.Equal(1, await ReconcileAsync());

        Assert.Equal("failed", (await VettingAsync())["stage"]!.GetValue<string>());
        Assert.Equal(0, await ReconcileAsync());
    }

    [Fact]
    public async Task Shows_what_the_engine_lost_until_it_is_started_again()
    {
        Assert.False((await InstanceAsync())["missing"]!.GetValue<bool>());
        await _api.Flows.TerminateAsync(_id, "lost");
        await _api.Flows.PurgeAsync(_id);

        var lost = await InstanceAsync();
        Assert.True(lost["missing"]!.GetValue<bool>());
        Assert.Equal("running", lost["status"]!.GetValue<string>());
        Assert.Null(lost["progress"]);

        Assert.Equal(1, await ReconcileAsync());
        Assert.False((await InstanceAsync())["missing"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Shows_the_newest_failure_of_a_step()
    {
        await _api.Get<IRunList>().NoteAsync(
            _id, new FlowFailure("System.IO.IOException", "dead", new FlowFailure("System.TimeoutException", "slow")), default);

        var shown = (await InstanceAsync())["lastError"]!;

        Assert.Equal(("dead", "slow"), (shown["message"]!.GetValue<string>(), shown["inner"]!["message"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("rerun")]
    [InlineData("purge")]
    public async Task Acts_that_end_nothing_leave_the_row_alone(string act)
    {
        await ActAsync(act);

        Assert.Equal("received", (await VettingAsync())["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_outcome_stands_though_its_flow_is_terminated_and_started_again()
    {
        var vettings = _api.Get<IVettingStore>();
        var approved = await vettings.UpdateAsync(
            _id, vetting => vetting with { Stage = VettingStage.Approved, ClosedBy = "Léa" }, default);

        await ActAsync("terminate");
        await ActAsync("rerun");

        Assert.Equal(approved, await vettings.FindAsync(_id, default));
    }

    [Fact]
    public async Task Ends_an_instance_whose_row_was_erased_and_starts_it_no_more()
    {
        const string id = "alba-20260501T120000-0123456789abcdef";
        var order = (await _api.Get<IVettingStore>().FindAsync(_id, default))!.Order!;
        await _api.Get<IRunList>().AddAsync(id, default);
        await _api.Flows.StartAsync(nameof(VetCreator), id, order with { VettingId = id });

        Assert.Equal(HttpStatusCode.OK, await ActAsync("terminate", id));
        Assert.Equal(HttpStatusCode.Conflict, await ActAsync("rerun", id));
        Assert.Equal(HttpStatusCode.NoContent, await ActAsync("purge", id));
    }

    [Fact]
    public async Task Knows_only_instances_that_are_listed()
    {
        var order = (await _api.Get<IVettingStore>().FindAsync(_id, default))!.Order!;
        await _api.Flows.StartAsync(nameof(VetCreator), "no-vetting", order);

        Assert.Equal(HttpStatusCode.NotFound, await ActAsync("terminate", "no-vetting"));
        Assert.Equal(FlowStatus.Running, (await _api.Flows.FindAsync("no-vetting"))!.Status);
    }

    [Theory]
    [InlineData("{}", "reason")]
    [InlineData("""{"reason":""}""", "reason")]
    [InlineData("""{"reason":"x","force":true}""", "force")]
    [InlineData("suspend it", "body")]
    public async Task Wants_a_reason(string body, string field)
    {
        var answer = await _api.SendAsync(HttpMethod.Post, $"/api/ops/instances/{_id}/suspend", _api.OpsKey, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "/api/ops/instances")]
    [InlineData("GET", "/api/ops/instances/any")]
    [InlineData("POST", "/api/ops/instances/any/suspend")]
    [InlineData("POST", "/api/ops/reconcile")]
    public async Task Opens_to_operators_only(string method, string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.SendAsync(new HttpMethod(method), path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _api.SendAsync(new HttpMethod(method), path, _api.BrandKey)).StatusCode);
    }

    [Theory]
    [InlineData("/api/ops/instances?status=Running", 400)]
    [InlineData("/api/ops/instances?continuation=nonsense", 400)]
    [InlineData("/api/ops/instances?q=ada&continuation=nonsense", 400)]
    [InlineData("/api/ops/instances?stuck=1", 400)]
    [InlineData("/api/ops/instances?q=", 400)]
    [InlineData("/api/ops/instances/unknown", 404)]
    [InlineData("/api/ops/instances/a%20b", 404)]
    [InlineData("/api/ops/instances/%C3%A9", 404)]
    public async Task Answers_odd_questions_plainly(string path, int status) =>
        Assert.Equal(status, (int)(await _api.GetAsync(path, _api.OpsKey)).StatusCode);

    private async Task<HttpStatusCode> ActAsync(string act, string? id = null) =>
        (await _api.SendAsync(HttpMethod.Post, $"/api/ops/instances/{id ?? _id}/{act}", _api.OpsKey, Reason)).StatusCode;

    private async Task<JsonNode> InstanceAsync() =>
        await (await _api.GetAsync($"/api/ops/instances/{_id}", _api.OpsKey)).JsonAsync();

    private async Task<int> ReconcileAsync() =>
        (await (await _api.SendAsync(HttpMethod.Post, "/api/ops/reconcile", _api.OpsKey)).JsonAsync())["mended"]!
            .GetValue<int>();

    private async Task<JsonNode> VettingAsync() =>
        await (await _api.GetAsync($"/api/vettings/{_id}", _api.BrandKey)).JsonAsync();
}
