using System.Net;
using System.Net.Sockets;
using System.Text;
using Vetting.Core.Flow;
using Vetting.Testing;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.Web.Tests.Api;

public sealed class LimitTests(AzuriteFixture azurite)
{
    private const int Few = 3;

    private static readonly (string, string)[] FewByAddress = [("Limits:WrongByAddress", $"{Few}")];

    [Fact]
    public async Task An_address_with_too_many_wrong_keys_waits_whatever_key_it_sends()
    {
        await using var api = await ApiHost.StartAsync(azurite, FewByAddress);
        for (var attempt = 0; attempt < Few; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync(Vettings, $"guess-{attempt}")).StatusCode);

        using var another = await api.GetAsync(Vettings, "guess-again");
        using var right = await api.GetAsync(Vettings, api.BrandKey);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (another.StatusCode, right.StatusCode));
        Assert.True(another.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_request_without_a_key_guesses_nothing()
    {
        await using var api = await ApiHost.StartAsync(azurite, FewByAddress);
        for (var attempt = 0; attempt < 3 * Few; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync(Vettings, key: null)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync(Vettings, api.BrandKey)).StatusCode);
    }

    [Fact]
    public async Task An_address_with_too_many_wrong_signatures_waits()
    {
        await using var api = await ApiHost.StartAsync(azurite, FewByAddress);
        for (var attempt = 0; attempt < Few; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized,
                (await api.DeliverAsync($"msg-{attempt}", Deliveries.Body(), secret: ApiHost.OtherBrandsSecret)).StatusCode);
        }

        using var right = await api.DeliverAsync("msg-right", Deliveries.Body());

        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.NotNull(right.Headers.RetryAfter);
    }

    [Fact]
    public async Task Wrong_signatures_from_many_addresses_keep_no_right_one_out()
    {
        await using var api = await ApiHost.StartAsync(
            azurite, ("Limits:WrongByKey", $"{Few}"), ("Web:TrustedProxies:0", "127.0.0.1"));
        List<HttpStatusCode> wrong = [];
        for (var attempt = 0; attempt < 2 * Few; attempt++)
        {
            using var answer = await api.DeliverAsync(
                $"msg-{attempt}", Deliveries.Body(), secret: ApiHost.OtherBrandsSecret, forwardedFor: $"203.0.113.{attempt}");
            wrong.Add(answer.StatusCode);
        }

        using var right = await api.DeliverAsync("msg-right", Deliveries.Body(), forwardedFor: "203.0.113.200");

        Assert.Equal(Few, wrong.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(Few, wrong.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.Accepted, right.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("198.51.100.0/24", HttpStatusCode.TooManyRequests)]
    public async Task Visitors_are_told_apart_behind_a_proxy_that_is_trusted_and_behind_no_other(string trusted, HttpStatusCode other)
    {
        await using var api = await ApiHost.StartAsync(azurite, [.. FewByAddress, ("Web:TrustedProxies:0", trusted)]);
        for (var attempt = 0; attempt < Few; attempt++)
            await api.GetAsync(Vettings, $"guess-{attempt}", forwardedFor: "203.0.113.1");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await api.GetAsync(Vettings, api.BrandKey, "203.0.113.1")).StatusCode);
        Assert.Equal(other, (await api.GetAsync(Vettings, api.BrandKey, "203.0.113.2")).StatusCode);
    }

    [Fact]
    public async Task A_brands_flood_is_taken_in_as_far_as_it_may_wait_and_the_rest_told_when_to_come_again()
    {
        await using var api = await ApiHost.StartAsync(
            azurite, ("Limits:SubmissionsAtOnce", "1"), ("Limits:SubmissionsWaiting", "4"));
        api.Flows.HoldStarts();
        var flood = Enumerable.Range(0, 12).Select(number => api.SubmitAsync($"msg-{number}")).ToList();
        // The first is held, four wait behind it; seven are told to come again, while none of the five is done.
        var told = await Task.WhenAll(await FirstAsync(flood, 7));
        api.Flows.LetStarts();
        var all = await Task.WhenAll(flood);

        Assert.All(told, answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.All(told, answer => Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta));
        Assert.Equal(5, all.Count(answer => answer.StatusCode == HttpStatusCode.Accepted));
    }

    [Fact]
    public async Task What_waits_takes_no_more_memory_than_there_is_room_for_and_leaves_another_brand_its_half()
    {
        await using var api = await ApiHost.StartAsync(
            azurite, ("Limits:SubmissionsAtOnce", "1"), ("Limits:SubmissionBytes", $"{8 * 1024 * 1024}"));
        api.Flows.HoldStarts();
        var large = Deliveries.Whole.Replace("Une soupe", new string('a', 1_000_000), StringComparison.Ordinal);
        // Four of a megabyte are half of eight; six more are told to come again.
        var flood = Enumerable.Range(0, 10).Select(number => api.SubmitAsync(
            $"msg-{number}", Deliveries.Body(large.Replace("ada@", $"ada{number}@", StringComparison.Ordinal)))).ToList();
        var told = await Task.WhenAll(await FirstAsync(flood, 6));
        var other = await api.DeliverAsync(
            "msg-other", Deliveries.Body(), $"/api/submissions/{ApiHost.OtherBrand}/printemps", ApiHost.OtherBrandsSecret);
        api.Flows.LetStarts();
        var all = await Task.WhenAll(flood);

        Assert.All(told, answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.All(told, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.StatusCode);
        Assert.Equal(4, all.Count(answer => answer.StatusCode == HttpStatusCode.Accepted));
        Assert.Equal(HttpStatusCode.Accepted, (await api.DeliverAsync("msg-after", Deliveries.Body(large))).StatusCode);
    }

    [Fact]
    public async Task A_body_that_drips_is_ended_and_holds_nobody_s_room()
    {
        await using var api = await ApiHost.StartAsync(azurite, ("Limits:SubmissionBytes", $"{8 * 1024 * 1024}"));
        // Two of all but two megabytes are what a brand has of eight.
        using var one = await DripAsync(api);
        using var other = await DripAsync(api);

        var answers = Task.WhenAll(FirstLineAsync(one), FirstLineAsync(other));
        await Eventually.TrueAsync(
            () =>
            {
                api.Time.Advance(TimeSpan.FromMinutes(1));
                return Task.FromResult(answers.IsCompleted);
            },
            "both answered");

        Assert.All(await answers, line => Assert.Equal("HTTP/1.1 408 Request Timeout", line));
        await Eventually.TrueAsync(
            async () => (await api.DeliverAsync("msg-after", Deliveries.Body(), at: api.Time.GetUtcNow())).StatusCode
                == HttpStatusCode.Accepted,
            "the room given back");
    }

    /// <summary>A submission of the most there may be, of which one letter comes.</summary>
    private static async Task<TcpClient> DripAsync(ApiHost api)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", api.Client.BaseAddress!.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n",
        [
            $"POST /api/submissions/{ApiHost.Brand}/printemps HTTP/1.1",
            "Host: 127.0.0.1",
            $"Content-Length: {2047 * 1024}",
            $"{WebhookHeaders.IdName}: msg-drip",
            $"{WebhookHeaders.TimestampName}: {ApiHost.Now.ToUnixTimeSeconds()}",
            $"{WebhookHeaders.SignatureName}: v1,{Convert.ToBase64String(new byte[32])}",
            "", "{",
        ])));
        return client;
    }

    private static Task<string?> FirstLineAsync(TcpClient client) =>
        new StreamReader(client.GetStream(), Encoding.ASCII).ReadLineAsync();

    private const string Vettings = $"/api/brands/{ApiHost.Brand}/vettings";

    private static async Task<IReadOnlyList<Task<HttpResponseMessage>>> FirstAsync(
        IEnumerable<Task<HttpResponseMessage>> all, int count)
    {
        List<Task<HttpResponseMessage>> open = [.. all], done = [];
        while (done.Count < count)
        {
            var next = await Task.WhenAny(open);
            open.Remove(next);
            done.Add(next);
        }

        return done;
    }
}
