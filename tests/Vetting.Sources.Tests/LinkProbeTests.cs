using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Review;

namespace Vetting.Sources.Tests;

public sealed class LinkProbeTests
{
    private const string Video = "https://www.youtube.com/watch?v=abc";
    private const string Card =
        "GET https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabc&format=json";
    private const string Clip = "https://www.tiktok.com/@ada/video/7";
    private const string ClipCard = "GET https://www.tiktok.com/oembed?url=https%3A%2F%2Fwww.tiktok.com%2F%40ada%2Fvideo%2F7";
    private const string Skeet = "https://bsky.app/profile/ada.example/post/1";
    private const string SkeetCard =
        "GET https://embed.bsky.app/oembed?url=https%3A%2F%2Fbsky.app%2Fprofile%2Fada.example%2Fpost%2F1&format=json";
    private const string Page = "https://garden.example/@ada/1";

    [Theory]
    [InlineData(Video, 200, LinkLife.Lives, Card)]
    [InlineData(Video, 404, LinkLife.Gone, Card)]
    [InlineData(Video, 401, LinkLife.Unknown, Card)]
    [InlineData(Video, 400, LinkLife.Unknown, Card)]
    [InlineData("https://youtu.be/abc", 200, LinkLife.Lives, "GET https://www.youtube.com/oembed?url=https%3A%2F%2Fyoutu.be%2Fabc&format=json")]
    [InlineData(Clip, 404, LinkLife.Gone, ClipCard)]
    [InlineData(Page, 200, LinkLife.Lives, $"HEAD {Page}")]
    [InlineData(Page, 404, LinkLife.Gone, $"HEAD {Page}", $"GET {Page}")]
    [InlineData(Page, 410, LinkLife.Gone, $"HEAD {Page}", $"GET {Page}")]
    [InlineData(Page, 403, LinkLife.Unknown, $"HEAD {Page}", $"GET {Page}")]
    [InlineData("https://notyoutube.com/1", 404, LinkLife.Gone, "HEAD https://notyoutube.com/1", "GET https://notyoutube.com/1")]
    [InlineData("https://www.instagram.com/p/1/", 404, LinkLife.Unknown)]
    [InlineData(Skeet, 200, LinkLife.Lives, SkeetCard)]
    [InlineData(Skeet, 404, LinkLife.Gone, SkeetCard)]
    [InlineData(Skeet, 403, LinkLife.Unknown, SkeetCard)]
    public async Task Asks_what_tells_whether_a_post_is_there(string link, int status, LinkLife life, params string[] asked)
    {
        var platform = new Platform(_ => new HttpResponseMessage((HttpStatusCode)status));

        Assert.Equal(life, await ProbeAsync(platform, link));
        Assert.Equal(asked, platform.Asked);
    }

    [Fact]
    public async Task Believes_the_page_where_a_server_takes_no_head() => Assert.Equal(LinkLife.Lives, await ProbeAsync(
        new Platform(request => new HttpResponseMessage(
            request.Method == HttpMethod.Head ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.OK)), Page));

    [Fact]
    public async Task Knows_nothing_of_what_is_away() => Assert.Equal(
        LinkLife.Unknown, await ProbeAsync(new Platform(_ => throw new HttpRequestException("away")), Page));

    private static async Task<LinkLife> ProbeAsync(Platform platform, string link)
    {
        await using var host = new SourceHost([], services =>
            services.AddHttpClient("sources").ConfigurePrimaryHttpMessageHandler(() => platform));
        return await host.Services.GetRequiredService<ILinkProbe>().ProbeAsync(new Uri(link), default);
    }

    private sealed class Platform(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
            var response = answer(request);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }
}
