using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Mastodon;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Mastodon;

public sealed class MastodonSourceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static async Task<MastodonServer> Serve(params SourcePost[] posts)
    {
        var server = await MastodonServer.StartAsync();
        server.Posts = posts;
        return server;
    }

    private static SourcePost Sun { get; } = new("1", "Sun", Noon, Likes: 12, Comments: 3, Shares: 2);

    [Fact]
    public async Task Reads_profile_and_posts()
    {
        await using var server = await Serve(Sun, new("0", "An answer", Noon.AddHours(-1), Reply: true));
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(server.Channel);

        Assert.Equal("mastodon-api", history.Source);
        Assert.Equal(new("Ada", "Growing things in small places.", 12_400, 310, 2, Handle: "ada"), history.Profile);
        Assert.Equal([new("1", "Sun", Noon, "https://garden.example/@ada/1", 12, 3, 2, Language: "en")], history.Posts);
        Assert.Null(history.Notes);
    }

    [Theory]
    [InlineData("ada@garden.example", null, "https://garden.example/", "ada")]
    [InlineData("@ada@Garden.example", null, "https://garden.example/", "ada")]
    [InlineData("ada", "https://garden.example/@ada", "https://garden.example/", "ada")]
    [InlineData(null, "https://garden.example/users/ada", "https://garden.example/", "ada")]
    [InlineData(null, "http://garden.example:8080/@ada/12", "http://garden.example:8080/", "ada")]
    [InlineData(null, "https://other.example/@ada@garden.example", "https://garden.example/", "ada")]
    [InlineData("ada", null, null, null)]
    [InlineData("ada", "https://garden.example/@bob", null, null)]
    [InlineData(null, "https://garden.example/about", null, null)]
    public void Knows_the_creators_own_instance(string? handle, string? address, string? instance, string? user)
    {
        var account = MastodonAccount.Of(new(Platforms.Mastodon, handle, address, null));
        Assert.Equal((instance, user), (account?.Instance.AbsoluteUri, account?.User));
    }

    [Fact]
    public async Task Takes_everything_that_the_author_wrote()
    {
        await using var server = await Serve(Sun);
        server.Status["spoiler_text"] = "Food";
        server.Status["content"] = "<p>Soup<br>at <a href=\"https://www.example.org/very-long\">"
            + "<span class=\"invisible\">https://www.</span><span class=\"ellipsis\">example.org/ver</span>"
            + "<span class=\"invisible\">y-long</span></a> <a href=\"/tags/soup\">#<span>soup</span></a></p>";
        server.Status["poll"] = new { options = new[] { new { title = "Hot" }, new { title = "Cold" } } };
        server.Status["media_attachments"] = new[] { new { type = "image", description = "A bowl" } };
        server.Status["tags"] = new[] { new { name = "Soup" }, new { name = "ad" } };
        server.Status["edited_at"] = "2026-05-01T13:00:00.000Z";
        await using var host = new SourceHost(server.Settings);

        var history = await host.ReadAsync(server.Channel);

        var post = Assert.Single(history.Posts);
        Assert.Equal("Food\n\nSoup\nat https://www.example.org/very-long #soup\n\nHot\nCold\n\nA bowl", post.Text);
        Assert.Equal(["ad"], post.Hashtags);
        Assert.Equal(MediaKind.Image, post.Media);
        Assert.Equal(Noon.AddHours(1), post.EditedAt);
        Assert.Equal("posts edited after they were published: 1.", Assert.Single(history.Notes!).En);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("direct")]
    [InlineData(null)]
    public async Task Reads_only_what_everybody_sees(string? visibility)
    {
        await using var server = await Serve(Sun);
        server.Status["visibility"] = visibility;
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(server.Channel, UnavailableReason.Empty);
    }

    [Fact]
    public async Task Keeps_a_thread_and_leaves_boosts()
    {
        await using var server = await Serve(Sun);
        await using var host = new SourceHost(server.Settings);
        (server.Status["in_reply_to_id"], server.Status["in_reply_to_account_id"]) = ("0", "109348530123456789");
        Assert.Single((await host.ReadAsync(server.Channel)).Posts);
        server.Status["reblog"] = new { id = "7" };
        await host.FailsAsync(server.Channel, UnavailableReason.Empty);
    }

    [Fact]
    public async Task Says_that_an_account_is_suspended()
    {
        await using var server = await Serve(Sun);
        server.Account["suspended"] = true;
        await using var host = new SourceHost(server.Settings);
        var failure = await host.FailsAsync(server.Channel, UnavailableReason.NotFound);
        Assert.Contains("suspended", failure.Sentence!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limited", "limits who sees")]
    [InlineData("memorial", "memory")]
    [InlineData("bot", "automated")]
    public async Task Notes_what_the_instance_says_of_an_account(string flag, string words)
    {
        await using var server = await Serve(Sun);
        server.Account[flag] = true;
        await using var host = new SourceHost(server.Settings);
        var history = await host.ReadAsync(server.Channel);
        Assert.Contains(words, Assert.Single(history.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_that_an_account_has_moved()
    {
        await using var server = await Serve(Sun);
        server.Account["moved"] = new { id = "3", acct = "ada@elsewhere.example" };
        await using var host = new SourceHost(server.Settings);
        var history = await host.ReadAsync(server.Channel);
        Assert.Contains("has moved", Assert.Single(history.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_no_next_page_to_another_host()
    {
        await using var server = await MastodonServer.StartAsync();
        await using var other = await LocalServer.StartAsync(Answers.Text("[]", "application/json"));
        server.NextHost = other.Address.GetLeftPart(UriPartial.Authority);
        await using var host = new SourceHost(server.Settings.Append(new("Fetch:AllowHosts:1", other.Address.Authority)));
        var history = await host.ReadAsync(server.Channel);
        Assert.Equal((40, true), (history.Posts.Count, history.Truncated));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Finds_the_instance_behind_a_domain_of_its_own()
    {
        await using var server = await Serve(Sun);
        await using var domain = await LocalServer.StartAsync(context => (context.Request.Path.Value switch
        {
            "/.well-known/webfinger" => Answers.Text(
                $$"""{"links":[{"rel":"self","type":"application/activity+json","href":"{{server.Http.Address}}users/ada"}]}""",
                "application/jrd+json"),
            _ => Answers.Status(404),
        })(context));
        await using var host = new SourceHost(server.Settings.Append(new("Fetch:AllowHosts:1", domain.Address.Authority)));

        var history = await host.ReadAsync(new(Platforms.Mastodon, null, $"{domain.Address}@ada", null));

        Assert.Single(history.Posts);
    }

    [Fact]
    public async Task Asks_the_instance_for_the_name_that_the_domain_answers_with()
    {
        await using var server = await Serve(Sun);
        await using var domain = await LocalServer.StartAsync(context => (context.Request.Path.Value switch
        {
            "/.well-known/webfinger" => Answers.Text(
                $$"""{"subject":"acct:ada@garden.example","links":[{"rel":"self","href":"{{server.Http.Address}}users/ada"}]}""",
                "application/jrd+json"),
            _ => Answers.Status(404),
        })(context));
        await using var host = new SourceHost(server.Settings.Append(new("Fetch:AllowHosts:1", domain.Address.Authority)));

        var history = await host.ReadAsync(new(Platforms.Mastodon, null, $"{domain.Address}@countess", null));

        Assert.Single(history.Posts);
    }

    [Fact]
    public async Task Takes_an_instance_that_wants_a_sign_in_for_private()
    {
        await using var server = await Serve(Sun);
        server.Http.AlwaysAnswer = Answers.Text(
            """{"error":"This API requires an authenticated user"}""", "application/json", 401);
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(server.Channel, UnavailableReason.Private);
    }

    [Theory]
    [InlineData("2026-05-01T11:59:00.000000Z", true)]
    [InlineData("2026-05-01T12:04:00.000000Z", false)]
    public async Task Waits_for_a_limit_that_ends_soon(string reset, bool soon)
    {
        await using var server = await Serve(Sun);
        server.Http.Then(context =>
        {
            context.Response.Headers["X-RateLimit-Reset"] = reset;
            return Answers.Status(429)(context);
        });
        await using var host = new SourceHost(
            server.Settings, services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon)));

        if (soon)
            Assert.Single((await host.ReadAsync(server.Channel)).Posts);
        else
            await Assert.ThrowsAsync<SourceFailedException>(() => host.ReadAsync(server.Channel));
    }

    [Fact]
    public async Task Goes_to_no_instance_inside_the_private_network()
    {
        await using var host = new SourceHost([]);
        await host.FailsAsync(
            new(Platforms.Mastodon, null, "http://10.0.0.8/@ada", null), UnavailableReason.Refused);
    }
}
