using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Vetting.Testing.Sources;

/// <summary>
/// AppView, PDS, PLC directory and handle resolver in one, as the lexicons of app.bsky and com.atproto have them.
/// </summary>
public sealed class BlueskyServer : IAsyncDisposable
{
    public LocalServer Http { get; private set; } = null!;

    public IList<BlueskyAccount> Accounts { get; } = [BlueskyAccount.Ada];

    /// <summary>At most this many posts a page, whatever the client asks for.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Every page has a cursor to another one, forever.</summary>
    public bool Endless { get; set; }

    /// <summary>Every page's cursor leads to the second page.</summary>
    public bool SameCursor { get; set; }

    /// <summary>The AppView's methods answer with this status.</summary>
    public int? AppViewStatus { get; set; }

    /// <summary>The one cursor that every page but the last names; null for one that leads on.</summary>
    public string? Cursor { get; set; }

    /// <summary>From this cursor on, pages answer 429 and ask for an hour's patience, as a PDS does; null for never.</summary>
    public string? LimitAfter { get; set; }

    public string Address => Http.Address.AbsoluteUri;

    /// <summary>What a host needs to read from here instead of from the network.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:Bluesky:AppView"] = Address,
        ["Sources:Bluesky:PlcDirectory"] = Address,
        ["Sources:Bluesky:HandleResolver"] = Address,
    };

    /// <summary>With this account alone.</summary>
    public static async Task<BlueskyServer> StartAsync(BlueskyAccount account)
    {
        var server = await StartAsync();
        server.Accounts.Clear();
        server.Accounts.Add(account);
        return server;
    }

    public static async Task<BlueskyServer> StartAsync(int port = 0)
    {
        var server = new BlueskyServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync, port);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var query = context.Request.Query;
        var answer = path switch
        {
            _ when LimitAfter is not null && query["cursor"] == LimitAfter => Answers.Status(429, retryAfter: "3600"),
            _ when AppViewStatus is { } status && path.StartsWith("/xrpc/app.bsky.", StringComparison.Ordinal) =>
                Answers.Status(status),
            "/xrpc/app.bsky.actor.getProfile" =>
                Of(query["actor"], "Profile not found", account => BlueskyShape.Profile(account)),
            "/xrpc/app.bsky.feed.getAuthorFeed" =>
                Of(query["actor"], "Profile not found",
                    account => BlueskyShape.Feed(account, Page(account, query))),
            "/xrpc/com.atproto.identity.resolveHandle" =>
                Of(query["handle"], "Unable to resolve handle", account => new { did = account.Did }),
            "/xrpc/com.atproto.repo.getRecord" =>
                Of(query["repo"], "Could not locate record", BlueskyShape.ProfileRecord),
            "/xrpc/com.atproto.repo.listRecords" =>
                Of(query["repo"], "Could not find repo",
                    account => BlueskyShape.Records(account, Page(account, query))),
            _ when Find(Uri.UnescapeDataString(path[1..])) is { } account =>
                Json(BlueskyShape.DidDocument(account, account.Pds ?? Address)),
            _ => Answers.Text("""{"message":"Not found"}""", "application/json", 404),
        };
        return answer(context);
    }

    private RequestDelegate Of(string? name, string missing, Func<BlueskyAccount, object> shape) => Find(name) switch
    {
        null => Json(new { error = "InvalidRequest", message = missing }, 400),
        { Error: { } error } => Json(new { error = error.Name, message = error.Message }, 400),
        { } account => Json(shape(account)),
    };

    private BlueskyAccount? Find(string? name) =>
        Accounts.FirstOrDefault(account => account.Handle == name || account.Did == name);

    private BlueskyPage Page(BlueskyAccount account, IQueryCollection query)
    {
        var posts = account.Posts.Where(post => query["filter"].ToString() switch
        {
            "posts_no_replies" => !post.Reply && !post.Thread,
            "posts_and_author_threads" => !post.Reply,
            _ => true,
        }).ToList();
        var start = int.TryParse(query["cursor"], out var offset) ? offset : 0;
        var size = Math.Min(PageSize, int.TryParse(query["limit"], out var limit) ? limit : 50);
        var page = posts.Skip(Endless ? 0 : start).Take(size)
            .Select(post => Endless && start > 0 ? post with { Id = $"{post.Id}-{start}" } : post);
        var next = SameCursor ? size : start + size;
        return new([.. page], Endless || SameCursor || next < posts.Count ? Cursor ?? next.ToString() : null);
    }

    private static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body, BlueskyShape.Options), "application/json; charset=utf-8", status);
}

internal sealed record BlueskyPage(IReadOnlyList<SourcePost> Posts, string? Cursor);
