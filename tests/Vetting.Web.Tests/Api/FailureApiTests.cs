using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Vetting.Azure;
using Vetting.Testing;

namespace Vetting.Web.Tests.Api;

public sealed class FailureApiTests(AzuriteFixture azurite)
{
    // Nothing listens on port 1.
    private const string Away =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;"
        + "BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;TableEndpoint=http://127.0.0.1:1/devstoreaccount1;";

    [Fact]
    public async Task Asks_to_come_back_while_storage_is_away()
    {
        await using var api = await ApiHost.StartAsync(Away, "");

        var submission = await api.DeliverAsync("msg-1", Deliveries.Body());
        var list = await api.GetAsync("/api/brands/alba/vettings", api.BrandKey);
        var ready = await api.GetAsync("/health/ready", null);

        foreach (var answer in new[] { submission, list, ready })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        }

        Assert.Equal("storage-away", await list.ProblemAsync());
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/live", null)).StatusCode);
    }

    [Fact]
    public async Task Asks_to_come_back_while_storage_takes_connections_and_never_answers()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var api = await ApiHost.StartAsync(Away.Replace(":1/", $":{port}/", StringComparison.Ordinal), "");

        var answers = await Task.WhenAll(
            api.DeliverAsync("msg-1", Deliveries.Body()),
            api.GetAsync("/api/brands/alba/vettings", api.BrandKey),
            api.GetAsync("/health/ready", null));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        // Once each, and readiness a row and a blob.
        Assert.Equal(4, api.Get<StorageMeter>().Requests);
    }

    [Fact]
    public async Task Says_nothing_of_its_inside_when_something_breaks()
    {
        await using var api = await ApiHost.StartAsync(azurite);
        api.Flows.CrashAtNextStart();

        var answer = await api.DeliverAsync("msg-1", Deliveries.Body());

        Assert.Equal((500, "unexpected"), ((int)answer.StatusCode, await answer.ProblemAsync()));
        Assert.DoesNotContain("died", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api", 404)]
    [InlineData("GET", "/api/nothing/here", 404)]
    [InlineData("DELETE", "/api/brands/alba/briefs/printemps", 405)]
    [InlineData("POST", "/health/live", 405)]
    public async Task Answers_addresses_that_do_not_exist_with_a_problem(string method, string path, int status)
    {
        await using var api = await ApiHost.StartAsync(azurite);

        var answer = await api.SendAsync(new HttpMethod(method), path, null);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status == 405, answer.Content.Headers.Allow.Count > 0);
    }

    [Fact]
    public async Task Is_ready_when_storage_answers()
    {
        await using var api = await ApiHost.StartAsync(azurite);

        var answer = await api.GetAsync("/health/ready", null);

        Assert.Equal("""{"status":"ready","checks":{"storage":"healthy"}}""", await answer.Content.ReadAsStringAsync());
    }
}
