using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Web.Security;

namespace Vetting.Web.Tests.Api;

public sealed class BriefApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Spring = "/api/brands/alba/briefs/printemps";
    private const string Summer = "/api/brands/alba/briefs/summer";
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Writes_reads_and_replaces_a_brief()
    {
        var created = await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Été"));
        var replaced = await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Plein été"));
        var read = await _api.GetAsync(Summer, _api.BrandKey);

        Assert.Equal((HttpStatusCode.Created, Summer), (created.StatusCode, created.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal("Plein été", (await read.JsonAsync())["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Lists_briefs_page_by_page_with_the_version_that_stands()
    {
        await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Été"));
        await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Plein été"));

        var first = await _api.GetAsync("/api/brands/alba/briefs?pageSize=1", _api.BrandKey);
        var second = await (await _api.GetAsync(
            $"/api/brands/alba/briefs?pageSize=1&continuation={(await first.JsonAsync())["continuation"]}", _api.OpsKey)).JsonAsync();

        Assert.Equal("printemps", (string?)(await first.JsonAsync())["items"]![0]!["id"]);
        Assert.Contains("rel=\"next\"", first.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal(("summer", "Plein été", 2),
            ((string?)second["items"]![0]!["id"], (string?)second["items"]![0]!["title"], (int)second["items"]![0]!["version"]!));
        Assert.Null(second["continuation"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("/api/brands/alba/briefs", _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync("/api/brands/alba/briefs", null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await _api.GetAsync("/api/brands/alba/briefs?continuation=%21", _api.BrandKey)).StatusCode);
    }

    [Fact]
    public async Task Every_put_is_a_version_with_the_name_of_its_key()
    {
        await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Été"));
        var twice = await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Été"));
        await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, Brief("summer", "Plein été"));

        var versions = (await (await _api.GetAsync($"{Summer}/versions", _api.BrandKey)).JsonAsync())["items"]!.AsArray();
        var first = await _api.GetAsync($"{Summer}/versions/1", _api.BrandKey);

        Assert.Equal("\"1\"", twice.Headers.ETag!.Tag);
        Assert.Equal([2, 1], versions.Select(version => (int)version!["version"]!));
        Assert.Equal(("title", "key", ApiKey.HashOf(_api.BrandKey)[..8]),
            ((string?)versions[0]!["changed"]!.AsArray().Single(), (string?)versions[0]!["savedBy"]!["$type"],
                (string?)versions[0]!["savedBy"]!["name"]));
        Assert.Equal("Été", (await first.JsonAsync())["title"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{Summer}/versions/3", _api.BrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{Summer}/versions/1", _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("/api/brands/alba/briefs/winter/versions", _api.BrandKey)).StatusCode);
    }

    [Fact]
    public async Task Writes_only_over_the_version_that_was_read()
    {
        var tag = (await _api.GetAsync(Spring, _api.BrandKey)).Headers.ETag!.Tag;
        var mine = await PutIfAsync("If-Match", tag, "Mon printemps");
        var late = await PutIfAsync("If-Match", tag, "Trop tard");
        var there = await PutIfAsync("If-None-Match", "*", "Déjà là");
        var odd = await PutIfAsync("If-Match", "\"x\"", "Mal dit");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (mine.StatusCode, mine.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("Version 2 stands", (string?)(await late.JsonAsync())["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionFailed, there.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        Assert.Equal("Mon printemps", (await (await _api.GetAsync(Spring, _api.BrandKey)).JsonAsync())["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Takes_back_what_it_gave_out()
    {
        var given = await (await _api.GetAsync(Spring, _api.BrandKey)).Content.ReadAsStringAsync();

        var answer = await _api.SendAsync(HttpMethod.Put, Spring, _api.BrandKey, given);

        Assert.Equal(given, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("policy", "\"house\"", "policy")]
    [InlineData("wantedTiers", "[\"micro\",\"colossal\"]", "wantedTiers[1]")]
    [InlineData("objective", "\"love\"", "objective")]
    [InlineData("review", "{}", "review.reviewers")]
    public async Task Names_the_field_that_is_wrong(string field, string json, string expected)
    {
        var brief = JsonNode.Parse(Brief("summer", "Été"))!;
        brief[field] = JsonNode.Parse(json);

        var answer = await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, brief.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(expected, Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_a_name_of_another_shape_and_a_body_beyond_bounds()
    {
        var named = await _api.SendAsync(HttpMethod.Put, "/api/brands/alba/briefs/Summer%202", _api.BrandKey, Brief("summer", "Été"));
        var large = await _api.SendAsync(HttpMethod.Put, Summer, _api.BrandKey, new string(' ', 256 * 1024 + 1));

        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task Opens_to_the_brands_own_key_and_to_operators_for_reading_only()
    {
        var brief = Brief("printemps", "Printemps");

        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync(Spring, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync(Spring, "nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync(Spring, _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _api.GetAsync(Spring, _api.OpsKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("/api/brands/nobody/briefs/printemps", _api.OpsKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("/api/brands/alba/briefs/winter", _api.BrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.SendAsync(HttpMethod.Put, Spring, null, brief)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.SendAsync(HttpMethod.Put, Spring, _api.OtherBrandKey, brief)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _api.SendAsync(HttpMethod.Put, Spring, _api.OpsKey, brief)).StatusCode);
    }

    [Fact]
    public async Task Says_how_to_give_a_key_and_takes_it_in_its_own_header()
    {
        var without = await _api.GetAsync(Spring, null);
        var request = new HttpRequestMessage(HttpMethod.Get, Spring);
        request.Headers.Add("X-Api-Key", _api.BrandKey);

        Assert.Equal("Bearer realm=\"vetting\"", without.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.OK, (await _api.Client.SendAsync(request)).StatusCode);
    }

    private async Task<HttpResponseMessage> PutIfAsync(string header, string value, string title)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Spring)
        {
            Content = new StringContent(Brief("printemps", title), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Api-Key", _api.BrandKey);
        request.Headers.TryAddWithoutValidation(header, value);
        return await _api.Client.SendAsync(request);
    }

    private static string Brief(string id, string title) =>
        JsonSerializer.Serialize(Sample.Brief with { Id = id, Title = title }, Core.Content.Json.Options);
}
