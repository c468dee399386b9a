using Microsoft.AspNetCore.Http;

namespace Vetting.Testing.Sources;

/// <summary>A site with the same posts as /rss.xml, /atom.xml and /feed.json; a page at / names them.</summary>
public sealed class FeedServer : IAsyncDisposable
{
    public LocalServer Http { get; private set; } = null!;

    public string Title { get; set; } = "Le potager de Léa";

    public string Description { get; set; } = "Tomates, courges & patience.";

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(20, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 100;

    /// <summary>Every page names a next one, forever.</summary>
    public bool Endless { get; set; }

    /// <summary>With <see cref="Endless"/>: the next page is always the same one.</summary>
    public bool SameNext { get; set; }

    /// <summary>Tells which version of the feed a reader has; null to tell none.</summary>
    public string? Tag { get; set; }

    public static async Task<FeedServer> StartAsync(int port = 0)
    {
        var feed = new FeedServer();
        feed.Http = await LocalServer.StartAsync(feed.AnswerAsync, port);
        return feed;
    }

    public string Rss => new Uri(Http.Address, "rss.xml").AbsoluteUri;

    public string Atom => new Uri(Http.Address, "atom.xml").AbsoluteUri;

    public string Json => new Uri(Http.Address, "feed.json").AbsoluteUri;

    public string Page => Http.Address.AbsoluteUri;

    /// <summary>What a host needs to read from here.</summary>
    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Fetch:AllowHosts:0"] = Http.Address.Authority };

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (Tag is not null && path != "/")
        {
            context.Response.Headers.ETag = Tag;
            if (context.Request.Headers.IfNoneMatch == Tag)
                return Answers.Status(304)(context);
        }

        var number = int.TryParse(context.Request.Query["page"], out var page) ? page : 1;
        var posts = Endless && number > 1
            ? [.. Posts.Take(PageSize).Select(post => post with
            {
                Id = $"{post.Id}-{number}", PublishedAt = post.PublishedAt.AddDays((1 - number) * PageSize),
            })]
            : Posts.Skip((number - 1) * PageSize).Take(PageSize).ToList();
        var goesOn = Endless || number * PageSize < Posts.Count;
        var next = goesOn ? $"{path}?page={(SameNext ? 2 : number + 1)}" : null;
        var shape = new FeedShape(Title, Description, posts, next);
        return (path switch
        {
            "/" => Answers.Text(FeedShape.WebPage, "text/html; charset=utf-8"),
            "/rss.xml" => Answers.Text(shape.Rss(), "application/rss+xml; charset=utf-8"),
            "/atom.xml" => Answers.Text(shape.Atom(), "application/atom+xml; charset=utf-8"),
            "/feed.json" => Answers.Text(shape.Json(), "application/feed+json"),
            _ => Answers.Status(404),
        })(context);
    }
}
