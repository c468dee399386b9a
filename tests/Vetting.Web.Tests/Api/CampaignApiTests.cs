using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Vetting.Core.Vettings;
using Vetting.Testing;
using Vetting.Testing.Builders;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Api;

public sealed class CampaignApiTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Autumn = "/api/brands/alba/campaigns/rentree";
    private const string Ada = "alba-20260301T120000-0123456789abcdef";
    private const string Bea = "alba-20260301T120000-fedcba9876543210";
    private ApiHost _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiHost.StartAsync(azurite);
        await AddAsync(Ada, VettingStage.Approved);
        await AddAsync(Bea, VettingStage.InReview);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Writes_a_campaign_with_its_creators_and_takes_back_what_it_gave()
    {
        var created = await PutAsync(Body());
        var given = await (await _api.GetAsync(Autumn, _api.BrandKey)).Content.ReadAsStringAsync();
        var again = await _api.SendAsync(HttpMethod.Put, Autumn, _api.BrandKey, given);
        var changed = Body();
        changed["title"] = "Grande rentrée";
        changed.Remove("members");
        var kept = await PutAsync(changed);
        var list = await (await _api.GetAsync("/api/brands/alba/campaigns", _api.BrandKey)).JsonAsync();
        var versions = await (await _api.GetAsync($"{Autumn}/versions", _api.BrandKey)).JsonAsync();
        var first = await (await _api.GetAsync($"{Autumn}/versions/1", _api.BrandKey)).JsonAsync();

        Assert.Equal((HttpStatusCode.Created, Autumn), (created.StatusCode, created.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.OK, "\"1\"", given),
            (again.StatusCode, again.Headers.ETag!.Tag, await again.Content.ReadAsStringAsync()));
        Assert.Equal(Ada, (string?)(await kept.JsonAsync())["members"]![0]!["vetting"]);
        Assert.Equal(("rentree", "Grande rentrée", 2),
            ((string?)list["items"]![0]!["id"], (string?)list["items"]![0]!["title"], (int)list["items"]![0]!["version"]!));
        Assert.Equal("title", (string?)versions["items"]![0]!["changed"]![0]);
        // Versions stay for good, and people may ask to be erased.
        Assert.Null(first["members"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync(Autumn, _api.OtherBrandKey)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await _api.SendAsync(HttpMethod.Put, Autumn, _api.OpsKey, Body().ToJsonString())).StatusCode);
    }

    [Fact]
    public async Task Names_who_is_not_approved_and_who_is_not_there()
    {
        var body = Body();
        body["members"] = JsonNode.Parse(
            $$"""[{"vetting":"{{Ada}}"},{"vetting":"{{Bea}}"},{"vetting":"borea-20260301T120000-0123456789abcdef"}]""");
        var errors = (await (await PutAsync(body)).JsonAsync())["errors"]!.AsArray();

        Assert.Equal(["members[1].vetting", "members[2].vetting"], errors.Select(error => (string?)error!["field"]));
        Assert.Contains("is in review", (string?)errors[0]!["message"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync(Autumn, _api.BrandKey)).StatusCode);
    }

    [Theory]
    [InlineData("brief", "\"nichts\"", "brief")]
    [InlineData("to", "\"2026-08-31\"", "to")]
    [InlineData("currency", "\"€\"", "currency")]
    [InlineData("signs", "{}", "signs.tags")]
    [InlineData("signs", """{"links":["alba"]}""", "signs.links[0]")]
    [InlineData("duties", """[{"posts":1,"from":"2026-08-01","to":"2026-09-02"}]""", "duties[0].from")]
    [InlineData("aims", """{"orders":0}""", "aims.orders")]
    [InlineData("members", """[{"vetting":"alba-20260301T120000-0123456789abcdef","fee":-1}]""", "members[0].fee")]
    [InlineData("erasedmembers", "2", "erasedmembers")]
    public async Task Names_the_field_that_is_wrong(string field, string json, string expected)
    {
        var body = Body();
        body[field] = JsonNode.Parse(json);
        var answer = await PutAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(expected, Assert.Single((await answer.JsonAsync())["errors"]!.AsArray())!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Takes_results_from_a_file_by_code_and_the_same_again_changes_nothing()
    {
        await PutAsync(Body());
        const string File = "creator;day;post;views;orders;revenue\nada10;2026-09-03;https://x.example/1;4100;6;210,50\n\n"
            + Ada + ";2026-09-04;;;1;35\n";
        Assert.Equal(2, (int)(await (await SendFileAsync(File)).JsonAsync())["rows"]!);
        await SendFileAsync(File.Replace("4100", "4200", StringComparison.Ordinal));
        var rows = (await (await _api.GetAsync($"{Autumn}/results", _api.BrandKey)).JsonAsync())["rows"]!.AsArray();

        Assert.Equal(2, rows.Count);
        Assert.Equal((Ada, 4200L, 210.5m), ((string)rows[0]!["vetting"]!, (long)rows[0]!["views"]!, (decimal)rows[0]!["revenue"]!));
        // What nobody counted is not 0.
        Assert.Null(rows[1]!["views"]);
    }

    [Theory]
    [InlineData("creator,day,views\nADA10,2026-09-03,12\nADA10,3/9/2026,1.5\n", "line 3, column day|line 3, column views")]
    [InlineData("creator,day,views\nEVE,2026-09-03,12\n", "line 2, column creator")]
    [InlineData("creator,day,views\nADA10,2026-08-03,12\n", "line 2, column day")]
    [InlineData("creator,day,views,vues\nADA10,2026-09-03,12,1\n", "line 1, column vues")]
    [InlineData("creator,views\nADA10,12\n", "line 1, column day")]
    [InlineData("creator,day,views,revenue\nADA10,2026-09-03,,\n", "line 2, column views")]
    [InlineData("creator,day,views\n", "line 2")]
    [InlineData("", "line 1")]
    public async Task Names_line_and_column_of_what_it_cannot_read_and_takes_none_of_it(string file, string expected)
    {
        await PutAsync(Body());
        var answer = await SendFileAsync(file);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(expected, string.Join('|', (await answer.JsonAsync())["errors"]!.AsArray().Select(error => (string?)error!["field"])));
        Assert.Empty((await (await _api.GetAsync($"{Autumn}/results", _api.BrandKey)).JsonAsync())["rows"]!.AsArray());
    }

    [Fact]
    public async Task A_shop_signs_what_it_counted()
    {
        await PutAsync(Body());
        const string Rows = """{"rows":[{"creator":"ADA10","day":"2026-09-03","clicks":80,"orders":6,"revenue":210.5}]}""";
        Assert.Equal(HttpStatusCode.OK, (await SendSignedAsync(Rows, ApiHost.Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendSignedAsync(Rows, ApiHost.OldSecret)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendSignedAsync(Rows, ApiHost.OtherBrandsSecret)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await _api.SendAsync(HttpMethod.Post, "/api/results/alba/rentree", null, Rows)).StatusCode);
        var wrong = await SendSignedAsync("""{"rows":[{"creator":"EVE","day":"2026-09-03","clicks":1}]}""", ApiHost.Secret);

        Assert.Equal("rows[0].creator", (string?)(await wrong.JsonAsync())["errors"]![0]!["field"]);
        Assert.Single((await (await _api.GetAsync($"{Autumn}/results", _api.BrandKey)).JsonAsync())["rows"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await SendSignedAsync(Rows, ApiHost.Secret, "hiver")).StatusCode);
    }

    private static JsonObject Body() => JsonNode.Parse(
        $$"""
        {"title":"Rentrée","brief":"printemps","from":"2026-09-01","to":"2026-10-26","objective":"engagement","budget":4000,
         "signs":{"tags":["#rentreealba"],"links":["https://www.alba.example/sel"]},
         "duties":[{"posts":2,"from":"2026-09-01","to":"2026-09-14","tags":["rentreealba"],"code":true}],
         "message":["légume"],"aims":{"orders":120},"members":[{"vetting":"{{Ada}}","codes":["ADA10"],"fee":350.5}]}
        """)!.AsObject();

    private Task<HttpResponseMessage> PutAsync(JsonObject body) =>
        _api.SendAsync(HttpMethod.Put, Autumn, _api.BrandKey, body.ToJsonString());

    private Task<HttpResponseMessage> SendFileAsync(string file)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Autumn}/results")
        {
            Content = new StringContent(file, Encoding.UTF8, "text/csv"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _api.BrandKey);
        return _api.Client.SendAsync(request);
    }

    private Task<HttpResponseMessage> SendSignedAsync(string json, WebhookSecret secret, string campaign = "rentree")
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/results/alba/{campaign}") { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("webhook-id", "msg_1");
        request.Headers.Add("webhook-timestamp", $"{ApiHost.Now.ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-signature", secret.Sign("msg_1", ApiHost.Now, bytes));
        return _api.Client.SendAsync(request);
    }

    private Task AddAsync(string id, VettingStage stage) => _api.Get<IVettingStore>().AddAsync(
        new VettingSummary(id, "alba", Sample.Brief.Id, "Ada Martin", ApiHost.Now.AddDays(-60), stage), default);
}
