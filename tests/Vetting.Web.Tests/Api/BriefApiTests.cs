using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Testing;
using Vetting.Testing.Builders;

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

    private static string Brief(string id, string title) =>
        JsonSerializer.Serialize(Sample.Brief with { Id = id, Title = title }, Core.Content.Json.Options);
}
