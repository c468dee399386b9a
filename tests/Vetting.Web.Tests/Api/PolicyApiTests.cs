using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Testing;
using Vetting.Testing.Builders;

namespace Vetting.Web.Tests.Api;

public sealed class PolicyApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Strict = "/api/brands/alba/policies/strict";
    private const string Layer = """{"version":"house 3","rules":[{"id":"safety.alcohol","severity":"high"}]}""";
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync() => _api = await ApiHost.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Writes_reads_and_replaces_a_policy()
    {
        var created = await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, Layer);
        var replaced = await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, """{"version":"house 4"}""");
        var read = await _api.GetAsync(Strict, _api.BrandKey);

        Assert.Equal((HttpStatusCode.Created, Strict), (created.StatusCode, created.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal("house 4", (await read.JsonAsync())["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task Lists_policies_and_keeps_each_version()
    {
        await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, Layer);
        await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, """{"version":"house 4"}""");

        var list = (await (await _api.GetAsync("/api/brands/alba/policies", _api.BrandKey)).JsonAsync())["items"]!.AsArray();
        var versions = (await (await _api.GetAsync($"{Strict}/versions", _api.BrandKey)).JsonAsync())["items"]!.AsArray();
        var first = await _api.GetAsync($"{Strict}/versions/1", _api.BrandKey);

        Assert.Equal(("strict", 2), ((string?)list.Single()!["name"], (int)list[0]!["version"]!));
        Assert.Equal(["version", "rules[safety.alcohol]"], versions[0]!["changed"]!.AsArray().Select(path => (string?)path));
        Assert.Equal(Layer, await first.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"rules":[{"id":"safety.alcool"}]}""", "rules[0].id")]
    [InlineData("""{"advice":{"declineBelow":90}}""", "advice")]
    [InlineData("""{"points":{"low":"few"}}""", "points.low")]
    [InlineData("""{"safety":{"rules":[{"id":"safety.alcohol","terms":{"fr":["\ud800"]}}]}}""", "safety.rules[0].terms.fr[0]")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    public async Task Names_the_field_that_is_wrong(string layer, string field)
    {
        var answer = await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, layer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await answer.JsonAsync())["errors"]![0]!;
        Assert.Equal(field, error["field"]!.GetValue<string>());
        Assert.Contains("(line 1, column ", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_is_judged_by_the_policy_it_names_and_by_its_own_part()
    {
        await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, Layer);
        var part = JsonElement.Parse("""{"fit":{"z":2.5}}""");

        var named = await _api.SendAsync(HttpMethod.Put, "/api/brands/alba/briefs/printemps", _api.BrandKey,
            JsonSerializer.Serialize(Sample.Brief with { Policy = "strict", PolicyPart = part }, Core.Content.Json.Options));
        var wrong = await _api.SendAsync(HttpMethod.Put, "/api/brands/alba/briefs/printemps", _api.BrandKey,
            JsonSerializer.Serialize(Sample.Brief with { PolicyPart = JsonElement.Parse("""{"fit":{"z":-1}}""") }, Core.Content.Json.Options));
        var misshapen = await _api.SendAsync(HttpMethod.Put, "/api/brands/alba/briefs/printemps", _api.BrandKey,
            JsonSerializer.Serialize(Sample.Brief with { PolicyPart = JsonElement.Parse("""{"fit":{"z":"half"}}""") }, Core.Content.Json.Options)
                .Replace("half", "\\ud800", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        Assert.Equal("policyPart.fit.z", (await wrong.JsonAsync())["errors"]![0]!["field"]!.GetValue<string>());
        Assert.Equal("policyPart.fit.z", (await misshapen.JsonAsync())["errors"]![0]!["field"]!.GetValue<string>());
        var effective = await _api.Get<EffectivePolicies>().FindAsync(
            "alba", Sample.Brief with { Policy = "strict", PolicyPart = part }, CancellationToken.None);
        Assert.Equal(("house 3", 2.5), (effective!.Policy.Version, effective.Policy.Fit.Z));
    }

    [Fact]
    public async Task Names_the_brief_whose_own_part_would_no_longer_fit()
    {
        await _api.SendAsync(HttpMethod.Put, "/api/brands/alba/briefs/printemps", _api.BrandKey, JsonSerializer.Serialize(
            Sample.Brief with { PolicyPart = JsonElement.Parse("""{"advice":{"declineBelow":60}}""") }, Core.Content.Json.Options));

        var refused = await _api.SendAsync(
            HttpMethod.Put, "/api/brands/alba/policies/default", _api.BrandKey, """{"advice":{"approveFrom":55}}""");
        var other = await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, """{"advice":{"approveFrom":55}}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var error = Assert.Single((await refused.JsonAsync())["errors"]!.AsArray())!;
        Assert.Equal("body", (string?)error["field"]);
        Assert.StartsWith("The brief printemps has a part that would no longer fit, at policyPart.advice", (string?)error["message"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
    }

    [Fact]
    public async Task Opens_to_the_brands_own_key_and_to_operators_for_reading_only()
    {
        await _api.SendAsync(HttpMethod.Put, Strict, _api.BrandKey, Layer);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync(Strict, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync(Strict, _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _api.GetAsync(Strict, _api.OpsKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await _api.GetAsync("/api/brands/alba/policies/lax", _api.BrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await _api.SendAsync(HttpMethod.Put, Strict, _api.OtherBrandKey, Layer)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _api.SendAsync(HttpMethod.Put, Strict, _api.OpsKey, Layer)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _api.SendAsync(
            HttpMethod.Put, Strict, _api.BrandKey, new string(' ', 256 * 1024 + 1))).StatusCode);
    }
}
