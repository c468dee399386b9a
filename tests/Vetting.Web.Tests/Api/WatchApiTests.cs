using System.Net;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Web.Tests.Api;

public sealed class WatchApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Watches = "/api/brands/alba/watches";
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Lists_whom_a_brand_watches_page_by_page_and_shows_one_with_what_happened()
    {
        var ids = new List<string>();
        foreach (var number in Enumerable.Range(0, 3))
            ids.Add(await AddAsync(number));
        var first = await (await _api.GetAsync($"{Watches}?pageSize=2", _api.BrandKey)).JsonAsync();
        var rest = await (await _api.GetAsync($"{Watches}?pageSize=2&continuation={first["continuation"]}", _api.OpsKey)).JsonAsync();
        var one = await (await _api.GetAsync($"{Watches}/{ids[0]}", _api.BrandKey)).JsonAsync();

        Assert.Equal(ids, Ids(first).Concat(Ids(rest)));
        Assert.Null(rest["continuation"]);
        Assert.Equal("followers", (string?)first["items"]![0]!["open"]![0]!["change"]!["kind"]);
        Assert.Equal(("P30D", "Ada"), ((string?)one["every"], (string?)one["creatorName"]));
        Assert.Equal(["began", "looked"], one["history"]!.AsArray().Select(line => (string?)line!["$type"]));
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{Watches}/{ids[0]}", _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{Watches}/alba-20260501T120000-0123456789abcdee", _api.BrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _api.GetAsync($"{Watches}?page=2", _api.BrandKey)).StatusCode);
    }

    [Fact]
    public async Task Mutes_files_and_ends_with_who_and_why()
    {
        var id = await AddAsync(0);
        var muted = await PostAsync(id, "mute", """{"by":"Claire","subject":"followers","days":30,"reason":"On television"}""");
        var mute = (await muted.JsonAsync())["mutes"]![0]!;
        Assert.Equal(("followers", "Claire", "On television"), ((string?)mute["subject"], (string?)mute["by"], (string?)mute["reason"]));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(id, "seen", """{"by":"Claire"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(id, "look", """{"by":"Claire"}""")).StatusCode);
        var ended = await (await PostAsync(id, "end", """{"by":"Claire","reason":"Contract over"}""")).JsonAsync();

        Assert.Equal(("brand", "Contract over"), ((string?)ended["ended"]!["how"], (string?)ended["ended"]!["reason"]));
        Assert.Null(ended["nextLookAt"]);
        Assert.Equal(
            ["asked", "began", "ended", "looked", "muted", "seen"],
            ended["history"]!.AsArray().Select(line => (string?)line!["$type"]).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(id, "end", """{"by":"Claire","reason":"Again"}""")).StatusCode);
    }

    [Theory]
    [InlineData("mute", """{"by":"Claire","subject":"followers","days":400,"reason":"x"}""", "days")]
    [InlineData("mute", """{"by":"Claire","subject":"nothing","days":4,"reason":"x"}""", "subject")]
    [InlineData("mute", """{"by":"Claire","subject":"followers","days":4}""", "reason")]
    [InlineData("end", """{"by":"Claire"}""", "reason")]
    [InlineData("end", """{"reason":"x"}""", "by")]
    [InlineData("look", """{"by":"Claire","reason":"x"}""", "reason")]
    public async Task Names_the_field_that_is_wrong_and_changes_nothing(string act, string body, string field)
    {
        var id = await AddAsync(0);
        var refused = await PostAsync(id, act, body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(field, (string?)(await refused.JsonAsync())["errors"]![0]!["field"]);
        Assert.Equal(2, (await _api.Get<IWatches>().LinesAsync(id, default)).Count);
    }

    [Fact]
    public async Task Only_a_key_of_the_brand_acts_and_no_other_act_is_known()
    {
        var id = await AddAsync(0);
        var body = """{"by":"Claire","reason":"x"}""";

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(id, "end", body, _api.OpsKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(id, "end", body, _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(id, "forget", body)).StatusCode);
        Assert.Null((await _api.Get<IWatches>().FindAsync(id, default))!.Ended);
    }

    private Task<HttpResponseMessage> PostAsync(string id, string act, string body, string? key = null) =>
        _api.SendAsync(HttpMethod.Post, $"{Watches}/{id}/{act}", key ?? _api.BrandKey, body);

    private static IEnumerable<string> Ids(JsonNode list) => list["items"]!.AsArray().Select(item => (string)item!["id"]!);

    private async Task<string> AddAsync(int number)
    {
        var id = $"alba-20260301T12000{number}-0123456789abcdef";
        var (content, began) = (new ContentRef(ContentKind.Brief, new string('a', 64)), ApiHost.Now.AddDays(-31));
        var order = new VettingOrder(
            id, ApiHost.Brand, "printemps", began, content, content, content, 1, Sample.Review.ToSpans(),
            Watch: new WatchRules(TimeSpan.FromDays(30), 12));
        var change = new WatchedChange(
            $"followers@{number}", ChangeKind.Followers, "followers", Severity.Medium, new("41 000 abonnés", "41,000 followers"), [],
            new LocalizedText("20 000 abonnés", "20,000 followers"));
        var watches = _api.Get<IWatches>();
        await watches.AddAsync(
            new Watch(
                id, ApiHost.Brand, "printemps", "Ada", null, order, order.Watch!, began, began.AddMonths(12), ApiHost.Now.AddDays(29),
                content, 1, ApiHost.Now.AddDays(-1), Open: [new OpenChange(1, ApiHost.Now.AddDays(-1), change)]),
            default);
        await watches.NoteAsync(id, new WatchLine.Began("began", began, began.AddMonths(12)), default);
        await watches.NoteAsync(
            id, new WatchLine.Looked("look-0001", ApiHost.Now.AddDays(-1), 1, 71.5, 60, 15, 0, 41_000, [change]), default);
        return id;
    }
}
