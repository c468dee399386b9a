using System.Net;
using System.Text.Json.Nodes;
using Vetting.Core.Rights;
using Vetting.Testing;

namespace Vetting.Web.Tests.Api;

public sealed class CreatorApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Nobody = "0123456789abcdef0123456789abcdef";

    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Erases_a_creator_and_shows_how_far_it_is()
    {
        var vetting = await SubmittedAsync("msg-1");
        var creator = Text(vetting, "creator");

        var answer = await _api.SendAsync(HttpMethod.Delete, $"/api/brands/alba/creators/{creator}", _api.BrandKey);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var erasure = await answer.JsonAsync();
        Assert.Equal(("running", "brand", "alba"), (Text(erasure, "state"), Text(erasure, "requestedBy"), Text(erasure, "brand")));
        var shown = await (await _api.GetAsync($"{answer.Headers.Location}", _api.BrandKey)).JsonAsync();
        Assert.Equal(Text(erasure, "id"), Text(shown, "id"));
        var again = await _api.SendAsync(HttpMethod.Delete, $"/api/brands/alba/creators/{creator}", _api.BrandKey);
        Assert.Equal(Text(erasure, "id"), Text(await again.JsonAsync(), "id"));
        var list = await (await _api.GetAsync("/api/brands/alba/erasures", _api.BrandKey)).JsonAsync();
        Assert.Equal(Text(erasure, "id"), Text(Assert.Single(list["items"]!.AsArray())!, "id"));
    }

    [Fact]
    public async Task Shows_the_certificate_of_one_that_is_done()
    {
        var id = await DoneAsync(ErasureRequest.Term);

        var erasure = await (await _api.GetAsync($"/api/brands/alba/erasures/{id}", _api.BrandKey)).JsonAsync();

        Assert.Equal(("done", "term"), (Text(erasure, "state"), Text(erasure, "requestedBy")));
        Assert.Equal(("dossiers", 1), (Text(erasure["searched"]![0]!, "name"), erasure["searched"]![0]!["removed"]!.GetValue<int>()));
        Assert.Contains("decisions", erasure["kept"]!.AsArray().Select(line => Text(line!, "what")));
    }

    [Fact]
    public async Task Pages_through_erasures_newest_first()
    {
        var ids = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            _api.Time.Advance(TimeSpan.FromSeconds(1));
            ids.Insert(0, await DoneAsync(ErasureRequest.Creator));
        }

        var first = await _api.GetAsync("/api/brands/alba/erasures?pageSize=2", _api.BrandKey);
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var second = await (await _api.GetAsync(next, _api.BrandKey)).JsonAsync();

        Assert.Equal(
            ids, (await first.JsonAsync())["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => Text(item!, "id")));
    }

    [Fact]
    public async Task Gives_everything_that_is_kept_about_a_creator()
    {
        var vetting = await SubmittedAsync("msg-1");

        var answer = await _api.GetAsync(
            $"/api/brands/alba/creators/{Text(vetting, "creator")}/export", _api.BrandKey);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var export = await answer.JsonAsync();
        Assert.Equal(("vetting.export/1", "Ada Martin"), (Text(export, "schema"), Text(export["creator"]!, "name")));
        var kept = Assert.Single(export["vettings"]!.AsArray())!;
        Assert.Equal(Text(vetting, "id"), Text(kept, "id"));
        Assert.Equal("Ada Martin", kept["submission"]!["creator"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("DELETE", "creators/" + Nobody)]
    [InlineData("DELETE", "creators/ada")]
    [InlineData("GET", "creators/" + Nobody + "/export")]
    [InlineData("GET", "erasures/alba~20260501T120000~0123456789abcdef")]
    [InlineData("GET", "erasures/other")]
    public async Task Knows_nobody_of_that_name(string method, string path)
    {
        var answer = await _api.SendAsync(new HttpMethod(method), $"/api/brands/alba/{path}", _api.BrandKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_else_erases_or_reads_a_brands_creators()
    {
        var path = $"/api/brands/alba/creators/{Text(await SubmittedAsync("msg-1"), "creator")}";

        Assert.Equal(HttpStatusCode.NotFound, (await _api.SendAsync(HttpMethod.Delete, path, _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.SendAsync(HttpMethod.Delete, path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{path}/export", _api.OtherBrandKey)).StatusCode);
        Assert.Empty((await _api.Get<IErasureStore>().ListAsync("alba", 10, null, default)).Items);

        Assert.Equal(HttpStatusCode.OK, (await _api.GetAsync($"{path}/export", _api.OpsKey)).StatusCode);
        var erasure = await (await _api.SendAsync(HttpMethod.Delete, path, _api.OpsKey)).JsonAsync();
        Assert.Equal("operator", erasure["requestedBy"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_persons_vettings_bear_one_name_and_anothers_another()
    {
        var first = Text(await SubmittedAsync("msg-1"), "creator");
        var other = Text(await SubmittedAsync("msg-2", body => body["creator"]!["email"] = "other@example.com"), "creator");

        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.NotEqual(first, other);
    }

    private async Task<JsonNode> SubmittedAsync(string webhookId, Action<JsonNode>? change = null)
    {
        var body = JsonNode.Parse(Deliveries.Body())!;
        change?.Invoke(body);
        var answer = await _api.DeliverAsync(webhookId, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        var id = Text(await answer.JsonAsync(), "vettingId");
        return await (await _api.GetAsync($"/api/vettings/{id}", _api.BrandKey)).JsonAsync();
    }

    private async Task<string> DoneAsync(ErasureRequest by)
    {
        var now = _api.Time.GetUtcNow();
        var (store, id) = (_api.Get<IErasureStore>(), $"{ErasureId.Create("alba", now)}");
        await store.BeginAsync(new ErasureRecord(id, "alba", by, now, Nobody), default);
        await store.UpdateAsync(
            id,
            row => row with { Creator = null, Vettings = 1, Places = [new("dossiers", 1)], CompletedAt = now, Freed = 12 },
            default);
        return id;
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
