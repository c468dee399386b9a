using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Fetching;

public sealed class GuardedHandlerTests
{
    private static SourceHost Host(LocalServer? allowed = null, params (string Name, string Value)[] settings) =>
        new(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))
            .Append(new("Fetch:AllowHosts:0", allowed?.Address.Authority)));

    private static Task<Fetched> Get(SourceHost host, string address) =>
        host.Services.GetRequiredService<Fetcher>().GetAsync(new(address), "*/*", 1_000_000, default);

    private static async Task Refuses(SourceHost host, string address)
    {
        var refused = await Assert.ThrowsAsync<HistoryUnavailableException>(() => Get(host, address));
        Assert.Equal(UnavailableReason.Refused, refused.Reason);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:a00:1]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:7f00:1::]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("http://１２７.０.０.１/")]
    public async Task Refuses_a_private_host_in_every_spelling(string address)
    {
        await using var host = Host();
        await Refuses(host, address);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    [InlineData("gopher://example.com/")]
    [InlineData("http://user:word@example.com/")]
    [InlineData("http://example.com:22/")]
    [InlineData("http://example.com:0/")]
    public async Task Refuses_other_schemes_credentials_and_system_ports(string address)
    {
        await using var host = Host();
        await Refuses(host, address);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("//10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/")]
    public async Task Checks_where_a_redirect_leads(string location)
    {
        await using var server = await LocalServer.StartAsync(Answers.Redirect(location));
        await using var host = Host(server);
        await Refuses(host, server.Address.AbsoluteUri);
    }

    [Fact]
    public async Task Connects_to_the_checked_address_only_however_often_the_name_changes_its_mind()
    {
        await using var server = await LocalServer.StartAsync(Answers.Text("inside"));
        var asked = 0;
        await using var host = new SourceHost([], services => services.AddSingleton<ResolveHost>((_, _) =>
            Task.FromResult(new[] { asked++ == 0 ? IPAddress.Parse("10.1.2.3") : IPAddress.Loopback })));

        await Refuses(host, $"http://rebinding.example:{server.Address.Port}/");
        await Refuses(host, $"http://rebinding.example:{server.Address.Port}/");
        Assert.Equal((2, 0), (asked, server.Requests.Count));
    }

    [Fact]
    public async Task Exempts_a_host_by_name_and_port_and_nothing_beside_it()
    {
        await using var server = await LocalServer.StartAsync(Answers.Text("fine"));
        await using var other = await LocalServer.StartAsync(Answers.Text("inside"));
        await using var host = Host(server);

        Assert.Equal(HttpStatusCode.OK, (await Get(host, server.Address.AbsoluteUri)).Status);
        await Refuses(host, other.Address.AbsoluteUri);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Follows_five_redirects_and_no_sixth()
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            var hop = int.Parse(context.Request.Path.Value![1..]);
            var stops = hop == 5 && context.Request.Query.ContainsKey("stop");
            return (stops ? Answers.Text("there") : Answers.Redirect($"/{hop + 1}{context.Request.QueryString}", 308))(context);
        });
        await using var host = Host(server);

        Assert.Equal("/5", (await Get(host, $"{server.Address}0?stop")).Address.AbsolutePath);
        var endless = await Assert.ThrowsAsync<HistoryUnavailableException>(() => Get(host, $"{server.Address}0"));
        Assert.Equal(UnavailableReason.Malformed, endless.Reason);
        Assert.Equal(6 + 6, server.Requests.Count);
    }

    [Fact]
    public async Task Counts_size_after_decompression()
    {
        await using var server = await LocalServer.StartAsync(Answers.GzipBomb(50_000_000, "application/json"));
        await using var host = Host(server);
        var refused = await Assert.ThrowsAsync<HistoryUnavailableException>(() => Get(host, server.Address.AbsoluteUri));
        Assert.Equal(UnavailableReason.TooLarge, refused.Reason);
    }

    [Fact]
    public async Task Gives_up_on_a_body_that_stalls()
    {
        await using var server = await LocalServer.StartAsync(Answers.Silence("<rss"));
        await using var host = Host(server, ("Fetch:ReadTimeout", "00:00:00.05"), ("Fetch:Retries", "0"));
        var slow = await Assert.ThrowsAsync<TimeoutException>(() => Get(host, server.Address.AbsoluteUri));
        Assert.Contains("nothing", slow.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_on_a_body_that_drips()
    {
        await using var server = await LocalServer.StartAsync(Answers.Drip(TimeSpan.FromMilliseconds(5)));
        await using var host = Host(server, ("Fetch:Timeout", "00:00:00.2"), ("Fetch:Retries", "0"));
        var slow = await Assert.ThrowsAsync<TimeoutException>(() => Get(host, server.Address.AbsoluteUri));
        Assert.Contains("in full", slow.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_at_once_when_the_caller_does()
    {
        await using var server = await LocalServer.StartAsync(Answers.Silence("<rss"));
        await using var host = Host(server);
        using var caller = new CancellationTokenSource();
        var fetching = host.Services.GetRequiredService<Fetcher>().GetAsync(server.Address, "*/*", 1_000, caller.Token);
        caller.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task Tries_again_after_passing_failures()
    {
        await using var server = await LocalServer.StartAsync(Answers.Text("fine"));
        server.Then(Answers.Status(500)).Then(Answers.BreakOff("half"));
        await using var host = Host(server);
        Assert.Equal(HttpStatusCode.OK, (await Get(host, server.Address.AbsoluteUri)).Status);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Waits_for_a_short_Retry_After_and_leaves_a_long_one_to_the_pipeline()
    {
        await using var server = await LocalServer.StartAsync(Answers.Text("fine"));
        await using var host = Host(server);

        server.Then(Answers.Status(429, retryAfter: "0"));
        Assert.Equal(HttpStatusCode.OK, (await Get(host, server.Address.AbsoluteUri)).Status);

        server.Then(Answers.Status(429, retryAfter: "3600"));
        var limited = await Assert.ThrowsAsync<SourceFailedException>(() => Get(host, server.Address.AbsoluteUri));
        Assert.Equal((HttpStatusCode.TooManyRequests, 3), (limited.StatusCode!.Value, server.Requests.Count));
    }

    [Fact]
    public async Task Names_no_host_when_a_source_is_away()
    {
        var server = await LocalServer.StartAsync(Answers.Text("fine"));
        var address = server.Address;
        await server.DisposeAsync();
        await using var host = new SourceHost([new("Fetch:AllowHosts:0", address.Authority)]);
        var away = await Assert.ThrowsAsync<HttpRequestException>(() => Get(host, address.AbsoluteUri));
        Assert.DoesNotContain("127.0.0.1", away.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.ConnectionError, away.HttpRequestError);
    }

    [Fact]
    public async Task Says_who_asks_and_carries_no_cookie()
    {
        var seen = new List<(string Agent, string Cookie)>();
        await using var server = await LocalServer.StartAsync(context =>
        {
            seen.Add((context.Request.Headers.UserAgent.ToString(), context.Request.Headers.Cookie.ToString()));
            context.Response.Headers.SetCookie = "id=1; Path=/";
            return Task.CompletedTask;
        });
        server.Then(Answers.Redirect("/next"));
        await using var host = Host(server);
        await Get(host, server.Address.AbsoluteUri);
        await Get(host, server.Address.AbsoluteUri);
        Assert.All(seen, request => Assert.Matches(@"^CreatorVetting/\d+\.\d+ \(history retrieval\)$", request.Agent));
        Assert.All(seen, request => Assert.Empty(request.Cookie));
    }
}
