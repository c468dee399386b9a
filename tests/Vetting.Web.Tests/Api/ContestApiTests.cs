using System.Net;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Web.Security;
using Vetting.Web.Tests.Dossiers;

namespace Vetting.Web.Tests.Api;

/// <summary>What creators contest, brought and answered by a brand's system or by operators, by the rules of the pages.</summary>
public sealed class ContestApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Contest = """{"line":{"dimension":"safety","index":0},"kind":"quotedNotSaid","text":"Une recette."}""";
    private static readonly CancellationToken None = CancellationToken.None;
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_line_is_contested_in_the_creators_place_and_answered_in_the_name_of_a_reviewer()
    {
        var id = await DeclinedAsync();
        var contest = await BringAsync(id, _api.BrandKey);
        Assert.Equal(
            ("safety", "quotedNotSaid"), (contest["line"]!["dimension"]!.GetValue<string>(), Text(contest, "kind")));
        Assert.StartsWith(Text(contest, "broughtBy"), ApiKey.HashOf(_api.BrandKey), StringComparison.Ordinal);
        Assert.NotNull((await RowAsync(id)).ContestedUntil);
        // The same again is the same one.
        Assert.Equal(Text(contest, "id"), Text(await BringAsync(id, _api.OpsKey), "id"));
        Assert.Single(await _api.Get<INotes>().ListAsync(id, None));

        var answered = await (await PutAsync(id, contest, Look(Reviewer, upheld: true))).JsonAsync();

        Assert.Equal(
            (true, Sample.Review.Reviewers[0].Name),
            (answered["look"]!["upheld"]!.GetValue<bool>(), Text(answered["look"]!, "by")));
        Assert.Equal(Text(contest, "broughtBy"), Text(answered["look"]!, "broughtBy"));
        var row = await RowAsync(id);
        Assert.Equal((null, VettingStage.Declined), (row.ContestedUntil, row.Stage));
        Assert.Single(row.Upheld!);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(id, contest, Look(Reviewer, upheld: true))).StatusCode);
        Assert.Equal("contest-answered", await (await PutAsync(id, contest, Look(Reviewer, upheld: false))).ProblemAsync());
    }

    [Fact]
    public async Task Operators_answer_in_the_name_of_a_member_and_put_a_declined_vetting_before_reviewers_again()
    {
        var id = await DeclinedAsync();
        var contest = await BringAsync(id, _api.OpsKey);
        Assert.Equal("operators", Text(contest, "broughtBy"));
        var members = _api.Get<IMemberStore>();
        await members.SaveAsync(new Member("alba", "rita@alba.example", "Rita", MemberRole.Reader, "en", ApiHost.Now), None);
        await members.SaveAsync(new Member("alba", "omar@alba.example", "Omar", MemberRole.Reviewer, "en", ApiHost.Now), None);

        var reader = await PutAsync(id, contest, Look("rita@alba.example", upheld: true), _api.OpsKey);
        Assert.Equal(["by"], await FieldsAsync(reader));
        var answer = await PutAsync(id, contest, Look("omar@alba.example", upheld: true, reopen: true), _api.OpsKey);

        Assert.Equal("Omar", (await answer.JsonAsync())["look"]!["by"]!.GetValue<string>());
        Assert.Equal(VettingStage.InReview, (await RowAsync(id)).Stage);
        var log = (await _api.Get<IDecisionLog>().ReadAsync(id, None)).Select(row => row.Closing).ToList();
        Assert.Equal("Omar", Assert.IsType<Closing.Reopened>(log[^1]).By);
    }

    [Theory]
    [InlineData("""{"line":{"dimension":"safety","index":99},"kind":"notMine","text":"Non."}""", "line")]
    [InlineData("""{"line":{"dimension":"Safety","index":0},"kind":"notMine","text":"Non."}""", "line.dimension")]
    [InlineData("""{"line":{"dimension":"safety","index":0},"kind":"wrong","text":"Non."}""", "kind")]
    [InlineData("""{"line":{"dimension":"safety","index":0},"kind":"notMine","text":" "}""", "text")]
    [InlineData("""{"line":{"dimension":"safety","index":0},"kind":"notMine","text":"Non.","by":"x"}""", "by")]
    public async Task Names_what_is_wrong_with_what_is_contested(string json, string field)
    {
        var answer = await _api.SendAsync(HttpMethod.Post, $"/api/vettings/{await DeclinedAsync()}/contests", _api.BrandKey, json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], await FieldsAsync(answer));
    }

    [Theory]
    [InlineData("""{"by":"somebody@else.example","upheld":true,"text":"Oui."}""", "by")]
    [InlineData("""{"by":"nobody","upheld":true,"text":"Oui."}""", "by")]
    [InlineData("""{"by":"nora@maison.example","upheld":"yes","text":"Oui."}""", "upheld")]
    [InlineData("""{"by":"nora@maison.example","upheld":true}""", "text")]
    public async Task Names_what_is_wrong_with_an_answer(string json, string field)
    {
        var id = await DeclinedAsync();
        var answer = await PutAsync(id, await BringAsync(id, _api.BrandKey), json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], await FieldsAsync(answer));
        Assert.Null((await RowAsync(id)).Upheld);
    }

    [Fact]
    public async Task Nothing_is_contested_before_the_decision_unless_the_policy_shows_it_nor_too_late_nor_by_others()
    {
        var open = await InReviewAsync("msg-1");
        Assert.Equal("nothing-to-contest", await PostAsync(open, _api.BrandKey));
        await _api.Get<IVettingStore>().UpdateAsync(
            open, row => row with { Order = row.Order! with { Rules = new ReviewRules(OpenBefore: true) } }, None);
        Assert.NotNull(await BringAsync(open, _api.BrandKey));

        var id = await DeclinedAsync();
        Assert.Equal("not-found", await PostAsync(id, _api.OtherBrandKey));
        Assert.Equal("key-missing", await PostAsync(id, null));
        Assert.Equal("not-found", await (await PutAsync(id, new JsonObject { ["id"] = Note.IdOf("none") }, Look(Reviewer, true))).ProblemAsync());
        _api.Time.Advance(ReviewRules.Usual.ContestTerm);
        Assert.Equal("nothing-to-contest", await PostAsync(id, _api.BrandKey));
    }

    private static string Reviewer => Sample.Review.Reviewers[0].Email;

    private static string Look(string by, bool upheld, bool reopen = false) => new JsonObject
    {
        ["by"] = by, ["upheld"] = upheld, ["reopen"] = reopen, ["text"] = "C’en est une.",
    }.ToJsonString();

    private async Task<string> InReviewAsync(string message)
    {
        var id = await (await _api.DeliverAsync(message, Deliveries.Of(message))).VettingIdAsync();
        var kept = await _api.Get<IContentStore>().PutJsonAsync(
            ContentKind.Dossier, DossierSamples.Troubled() with { VettingId = id }, None);
        await _api.Get<IVettingStore>().UpdateAsync(
            id, row => row with { Stage = VettingStage.InReview, Dossier = kept, InvitedAt = ApiHost.Now }, None);
        return id;
    }

    private async Task<string> DeclinedAsync()
    {
        var id = await InReviewAsync("msg-2");
        var row = await RowAsync(id);
        await _api.Get<IDecisionLog>().CloseAsync(id, new Closing.Decided(
            "opinion-1", Verdict.Declined, "Léa Petit", "lea@brand.example", "Non.", row.Dossier!.Sha256, ApiHost.Now), None);
        await _api.Get<IVettingStore>().UpdateAsync(
            id, vetting => vetting with { Stage = VettingStage.Declined, ClosedAt = ApiHost.Now }, None);
        _api.Time.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private async Task<VettingSummary> RowAsync(string id) => (await _api.Get<IVettingStore>().FindAsync(id, None))!;

    private async Task<JsonNode> BringAsync(string id, string key)
    {
        var answer = await _api.SendAsync(HttpMethod.Post, $"/api/vettings/{id}/contests", key, Contest);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    private async Task<string> PostAsync(string id, string? key) =>
        await (await _api.SendAsync(HttpMethod.Post, $"/api/vettings/{id}/contests", key, Contest)).ProblemAsync();

    private Task<HttpResponseMessage> PutAsync(string id, JsonNode contest, string json, string? key = null) => _api.SendAsync(
        HttpMethod.Put, $"/api/vettings/{id}/contests/{Text(contest, "id")}/look", key ?? _api.BrandKey, json);

    private static async Task<IReadOnlyList<string>> FieldsAsync(HttpResponseMessage answer) =>
        [.. (await answer.JsonAsync())["errors"]!.AsArray().Select(error => error!["field"]!.GetValue<string>())];

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
