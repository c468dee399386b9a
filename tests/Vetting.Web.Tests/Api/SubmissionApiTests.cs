using System.Net;
using System.Text;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Testing.Hosting;

namespace Vetting.Web.Tests.Api;

public sealed class SubmissionApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Admits_a_signed_submission_and_starts_its_vetting()
    {
        var answer = await _api.DeliverAsync("msg-1", Deliveries.Body());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = await answer.VettingIdAsync();
        Assert.Equal($"{ApiHost.PublicAddress}/api/vettings/{id}", answer.Headers.Location!.OriginalString);
        var row = (await _api.Get<IVettingStore>().FindAsync(id, CancellationToken.None))!;
        var order = row.Order!;
        Assert.Equal((id, ApiHost.Now, 2), (order.VettingId, order.AsOf, order.Channels));
        var content = _api.Get<IContentStore>();
        var submission = await content.GetJsonAsync<Submission>(order.Submission, CancellationToken.None);
        Assert.Equal("ada@creators.example", submission.Creator.Email);
        Assert.Equal(
            "id,text\n1,Une soupe\n",
            Encoding.UTF8.GetString(await content.GetAsync(submission.History!.Content, CancellationToken.None)));
        var raw = ContentRef.Of(ContentKind.Submission, Deliveries.Body());
        Assert.Equal(Deliveries.Body(), await content.FindAsync(raw, CancellationToken.None));
        Assert.NotNull(await content.FindAsync(order.Brief, CancellationToken.None));
        Assert.NotNull(await content.FindAsync(order.Policy, CancellationToken.None));
        Assert.Equal((VettingStage.Received, "Ada Martin"), (row.Stage, row.CreatorName));
        Assert.Equal(new FlowProgress(FlowStages.Retrieving, 0, 2), (await _api.Flows.FindAsync(id))!.Progress);
    }

    [Fact]
    public async Task Answers_the_same_delivery_alike_and_starts_nothing_twice()
    {
        var first = await _api.DeliverAsync("msg-1", Deliveries.Body());
        var again = await _api.DeliverAsync("msg-1", Deliveries.Body(), at: ApiHost.Now.AddMinutes(2));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, _api.Flows.Starts);
    }

    [Fact]
    public async Task Starts_one_flow_for_twenty_deliveries_at_the_same_instant()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(second => PersistAsync(ApiHost.Now.AddSeconds(second))));

        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Single(bodies.Distinct());
        Assert.Equal(1, _api.Flows.Starts);
    }

    /// <summary>As senders do: storage may be slow to answer twenty at once on a busy machine.</summary>
    private Task<HttpResponseMessage> PersistAsync(DateTimeOffset at) => Eventually.Async(
        () => _api.DeliverAsync("msg-1", Deliveries.Body(), at: at),
        answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable, "storage answers");

    [Fact]
    public async Task Answers_a_repeat_after_a_crash_and_starts_what_was_not()
    {
        _api.Flows.CrashAtNextStart();
        var crashed = await _api.DeliverAsync("msg-1", Deliveries.Body());

        var again = await _api.DeliverAsync("msg-1", Deliveries.Body(), at: ApiHost.Now.AddMinutes(1));

        Assert.Equal(HttpStatusCode.InternalServerError, crashed.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal(0, _api.Flows.Starts);
        Assert.Equal(1, await _api.Get<Reconciler>().RunAsync(CancellationToken.None));
        Assert.Equal(1, _api.Flows.Starts);
        var row = await _api.Get<IVettingStore>().FindAsync(await again.VettingIdAsync(), CancellationToken.None);
        Assert.Equal(ApiHost.Now, row!.Order!.AsOf);
    }

    [Fact]
    public async Task Starts_nothing_again_for_a_vetting_that_is_done_and_purged()
    {
        var first = await _api.DeliverAsync("msg-1", Deliveries.Body());
        var id = await first.VettingIdAsync();
        var vettings = _api.Get<IVettingStore>();
        await vettings.UpdateAsync(
            id, vetting => vetting with { Stage = VettingStage.Approved }, CancellationToken.None);
        await _api.Flows.TerminateAsync(id, "test");
        await _api.Flows.PurgeAsync(id);

        var again = await _api.DeliverAsync("msg-1", Deliveries.Body());

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Null(await _api.Flows.FindAsync(id));
    }

    [Fact]
    public async Task Refuses_an_id_that_another_delivery_holds()
    {
        await _api.Get<IBriefStore>().SaveAsync(
            ApiHost.Brand, Sample.Brief with { Id = "autumn" }, CancellationToken.None);
        await _api.DeliverAsync("msg-1", Deliveries.Body());

        var otherBody = await _api.DeliverAsync("msg-1", [.. Deliveries.Body(), (byte)' ']);
        var otherBrief = await _api.DeliverAsync("msg-1", Deliveries.Body(), "/api/submissions/alba/autumn");

        Assert.Equal((409, "webhook-id-taken"), ((int)otherBody.StatusCode, await otherBody.ProblemAsync()));
        Assert.Equal(HttpStatusCode.Conflict, otherBrief.StatusCode);
    }

    [Fact]
    public async Task Takes_either_live_secret() => Assert.Equal(
        HttpStatusCode.Accepted,
        (await _api.DeliverAsync("msg-1", Deliveries.Body(), secret: ApiHost.OldSecret)).StatusCode);

    [Fact]
    public async Task Answers_a_wrong_signature_and_an_unknown_brand_alike()
    {
        var wrong = await _api.DeliverAsync("msg-1", Deliveries.Body(), secret: ApiHost.OtherBrandsSecret);
        var unknown = await _api.DeliverAsync("msg-1", Deliveries.Body(), "/api/submissions/nobody/printemps");

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(
            (await wrong.Content.ReadAsStringAsync()).Replace("/alba/", "/nobody/", StringComparison.Ordinal),
            await unknown.Content.ReadAsStringAsync());
        Assert.Equal(0, _api.Flows.Starts);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task Says_when_a_signature_is_stale(int seconds)
    {
        var answer = await _api.DeliverAsync("msg-1", Deliveries.Body(), at: ApiHost.Now.AddSeconds(seconds));

        Assert.Equal((401, "signature-stale"), ((int)answer.StatusCode, await answer.ProblemAsync()));
        Assert.Contains("received at 2026-05-01T12:00:00Z", (await answer.JsonAsync())["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_a_signature()
    {
        var answer = await _api.SendAsync(HttpMethod.Post, "/api/submissions/alba/printemps", null, Deliveries.Whole);

        Assert.Equal((401, "signature-missing"), ((int)answer.StatusCode, await answer.ProblemAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_more_than_two_megabytes_however_they_are_sent(bool chunked)
    {
        var most = Enumerable.Repeat((byte)' ', 2 * 1024 * 1024).ToArray();

        var tooLarge = await _api.DeliverAsync("msg-1", [.. most, (byte)' '], chunked: chunked);
        var justFits = await _api.DeliverAsync("msg-1", most, chunked: chunked);

        Assert.Equal((413, "too-large"), ((int)tooLarge.StatusCode, await tooLarge.ProblemAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, justFits.StatusCode);
    }

    [Fact]
    public async Task Names_every_field_of_a_wrong_shape()
    {
        var answer = await _api.DeliverAsync("msg-1", Deliveries.Body("""{"creator":{"name":"","email":"ada"},"channels":[]}"""));

        Assert.Equal((400, "invalid"), ((int)answer.StatusCode, await answer.ProblemAsync()));
        Assert.Equal(
            ["creator.name", "creator.email", "creator.locale", "channels", "consent"],
            (await answer.JsonAsync())["errors"]!.AsArray().Select(error => error!["field"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Wants_the_creators_consent()
    {
        var answer = await _api.DeliverAsync("msg-1", Deliveries.Body(
            """{"creator":{"name":"Ada","email":"ada@creators.example","locale":"fr"},"channels":[{"platform":"bluesky","handle":"ada.example"}]}"""));

        Assert.Equal((422, "consent-missing"), ((int)answer.StatusCode, await answer.ProblemAsync()));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("..%2F..%2Fprintemps")]
    [InlineData("print%0Aemps")]
    [InlineData("%27%20or%20PartitionKey%20ne%20%27")]
    [InlineData("PRINTEMPS")]
    public async Task Knows_only_the_briefs_there_are(string brief)
    {
        var answer = await _api.DeliverAsync("msg-1", Deliveries.Body(), $"/api/submissions/alba/{brief}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("msg/1#a?b\\c%'")]
    [InlineData("..")]
    public async Task Takes_any_visible_id(string id)
    {
        var first = await _api.DeliverAsync(id, Deliveries.Body());
        var again = await _api.DeliverAsync(id, Deliveries.Body());

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(await first.VettingIdAsync(), await again.VettingIdAsync());
    }
}
