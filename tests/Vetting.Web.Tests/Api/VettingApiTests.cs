using System.Net;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Notes;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Web.Tests.Dossiers;

namespace Vetting.Web.Tests.Api;

public sealed class VettingApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Shows_a_vetting_and_how_far_it_is()
    {
        var id = await DeliverAsync("msg-1");

        var vetting = await (await _api.GetAsync($"/api/vettings/{id}", _api.BrandKey)).JsonAsync();

        Assert.Equal(
            ("received", "Ada Martin", "retrieving", 2),
            (vetting["stage"]!.GetValue<string>(), vetting["creatorName"]!.GetValue<string>(),
                vetting["flow"]!["stage"]!.GetValue<string>(), vetting["flow"]!["total"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Pages_through_a_brands_vettings_newest_first()
    {
        var ids = new List<string>();
        foreach (var second in Enumerable.Range(0, 5))
            ids.Insert(0, await DeliverAsync($"msg-{second}", ApiHost.Now.AddSeconds(second)));

        var seen = new List<string>();
        for (var next = "/api/brands/alba/vettings?pageSize=2&brief=printemps"; next is not null;)
        {
            var answer = await _api.GetAsync(next, _api.BrandKey);
            seen.AddRange((await answer.JsonAsync())["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task Filters_by_stage_and_brief()
    {
        var closed = await SaveAsync("msg-1", vetting => vetting with { Stage = VettingStage.Approved });
        await DeliverAsync("msg-2");

        Assert.Equal([closed], await IdsAsync("?stage=approved"));
        Assert.Equal(2, (await IdsAsync("?brief=printemps")).Count);
        Assert.Empty(await IdsAsync("?brief=autumn"));
        Assert.Empty(await IdsAsync("?stage=inReview"));
    }

    [Theory]
    [InlineData("?stage=Approved", "stage")]
    [InlineData("?stage=0", "stage")]
    [InlineData("?brief=%27%20or%20true", "brief")]
    [InlineData("?pageSize=0", "pageSize")]
    [InlineData("?pageSize=201", "pageSize")]
    [InlineData("?pageSize=1&pageSize=2", "pageSize")]
    [InlineData("?continuation=%27%20or%20true", "continuation")]
    [InlineData("?page=2", "page")]
    public async Task Names_what_is_wrong_with_a_question(string query, string field)
    {
        var answer = await _api.GetAsync($"/api/brands/alba/vettings{query}", _api.BrandKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Shows_a_brand_only_what_is_its_own()
    {
        var id = await DeliverAsync("msg-1");
        string[] paths = [$"/api/vettings/{id}", $"/api/vettings/{id}/dossier", $"/api/vettings/{id}/decisions", $"/api/vettings/{id}/contests", "/api/brands/alba/vettings"];

        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync(path, null)).StatusCode);
            Assert.Equal(("not-found", 404), await ProblemAsync(path, _api.OtherBrandKey));
            Assert.NotEqual(("not-found", 404), await ProblemAsync(path, _api.OpsKey));
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("alba-20260501T120000-0123456789abcdef")]
    [InlineData("alba-20260501T120000-0123456789ABCDEF")]
    [InlineData("%27%20or%20PartitionKey%20ne%20%27%20or%20PartitionKey%20ne")]
    [InlineData("..%2F..%2Falba-20260501T120000-0123456789abcdef")]
    public async Task Knows_only_the_vettings_there_are(string id)
    {
        Assert.Equal(("not-found", 404), await ProblemAsync($"/api/vettings/{id}", _api.BrandKey));
        Assert.Equal(("not-found", 404), await ProblemAsync($"/api/vettings/{id}/dossier", _api.OpsKey));
    }

    [Fact]
    public async Task Gives_the_dossiers_own_bytes_and_their_hash()
    {
        var kept = await _api.Get<IContentStore>().PutJsonAsync(ContentKind.Dossier, DossierSamples.Troubled(), None);
        var id = await SaveAsync("msg-1", vetting => vetting with
        {
            Stage = VettingStage.InReview, Dossier = kept, Recommendation = Recommendation.Decline, Score = 38,
        });

        var answer = await _api.GetAsync($"/api/vettings/{id}/dossier", _api.BrandKey);
        var again = new HttpRequestMessage(HttpMethod.Get, $"/api/vettings/{id}/dossier");
        again.Headers.Add("X-Api-Key", _api.BrandKey);
        again.Headers.Add("If-None-Match", answer.Headers.ETag!.Tag);

        Assert.Equal($"\"{kept.Sha256}\"", answer.Headers.ETag!.Tag);
        Assert.Equal(kept.Sha256, Sha256Hex.Of(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(HttpStatusCode.NotModified, (await _api.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Says_that_a_dossier_is_not_ready_or_gone()
    {
        var early = await DeliverAsync("msg-1");
        var erased = await SaveAsync("msg-2", vetting => vetting with
        {
            Stage = VettingStage.InReview, Dossier = ContentRef.Of(ContentKind.Dossier, "erased"u8),
        });

        Assert.Equal(("dossier-not-ready", 404), await ProblemAsync($"/api/vettings/{early}/dossier", _api.BrandKey));
        Assert.Equal(("content-gone", 410), await ProblemAsync($"/api/vettings/{erased}/dossier", _api.BrandKey));
    }

    [Fact]
    public async Task Shows_the_decision_log_with_its_hashes()
    {
        var id = await DeliverAsync("msg-1");
        var path = $"/api/vettings/{id}/decisions";
        Assert.Empty((await (await _api.GetAsync(path, _api.BrandKey)).JsonAsync())["decisions"]!.AsArray());
        var decided = new Closing.Decided(
            "decision-1", Verdict.Approved, "Léa Petit", "lea@brand.example", "Cohérent.", new string('a', 64), ApiHost.Now);
        var row = await _api.Get<IDecisionLog>().AppendAsync(id, 1, decided, None);
        await _api.Get<IDecisionLog>().AppendAsync(id, 2, new Closing.Expired(ApiHost.Now), None);

        var log = await (await _api.GetAsync(path, _api.BrandKey)).JsonAsync();

        Assert.Equal(row.Hash, log["decisions"]![0]!["hash"]!.GetValue<string>());
        Assert.Equal(row.Hash, log["decisions"]![1]!["previousHash"]!.GetValue<string>());
    }

    [Fact]
    public async Task Lists_what_the_creator_contests_and_what_came_of_it()
    {
        var id = await DeliverAsync("msg-1");
        var path = $"/api/vettings/{id}/contests";
        Assert.Empty((await (await _api.GetAsync(path, _api.BrandKey)).JsonAsync())["contests"]!.AsArray());
        var line = new LineRef(Dimension.Safety, 0);
        Note.Contest[] contests =
        [
            new(Note.IdOf("1"), line, ContestKind.QuotedNotSaid, "Une citation.", null, ApiHost.Now.AddDays(14), ApiHost.Now),
            new(Note.IdOf("2"), line with { Index = 1 }, ContestKind.NotMine, "Pas moi.", null, ApiHost.Now.AddDays(15), ApiHost.Now.AddDays(1)),
        ];
        foreach (var note in contests)
            await _api.Get<INotes>().AddAsync(id, note, None);
        await _api.Get<INotes>().AddAsync(id, new Note.Look(
            Note.IdOf("3"), contests[0].Id, true, "Léa Petit", "lea@brand.example", "C’en est une.", ApiHost.Now.AddDays(2)), None);

        var listed = (await (await _api.GetAsync(path, _api.BrandKey)).JsonAsync())["contests"]!.AsArray();

        Assert.Equal(["quotedNotSaid", "notMine"], listed.Select(one => one!["kind"]!.GetValue<string>()));
        Assert.Equal("safety", listed[0]!["line"]!["dimension"]!.GetValue<string>());
        Assert.Equal("C’en est une.", listed[0]!["look"]!["text"]!.GetValue<string>());
        Assert.DoesNotContain("lea@brand.example", listed.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(listed[1]!["look"]);
        Assert.Equal(404, (int)(await _api.GetAsync(path, _api.OtherBrandKey)).StatusCode);
    }

    private async Task<string> DeliverAsync(string message, DateTimeOffset? at = null) =>
        await (await _api.DeliverAsync(message, Deliveries.Of(message), at: at)).VettingIdAsync();

    private async Task<string> SaveAsync(string message, Func<VettingSummary, VettingSummary> change)
    {
        var id = await DeliverAsync(message);
        await _api.Get<IVettingStore>().UpdateAsync(id, change, None);
        return id;
    }

    private async Task<List<string>> IdsAsync(string query) =>
        [.. (await (await _api.GetAsync($"/api/brands/alba/vettings{query}", _api.BrandKey)).JsonAsync())["items"]!
            .AsArray().Select(item => item!["id"]!.GetValue<string>())];

    private async Task<(string Problem, int Status)> ProblemAsync(string path, string key)
    {
        var answer = await _api.GetAsync(path, key);
        return answer.IsSuccessStatusCode
            ? ("none", (int)answer.StatusCode)
            : (await answer.ProblemAsync(), (int)answer.StatusCode);
    }
}
