using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>The YouTube Data API v3, with one channel.</summary>
public sealed class YouTubeServer : IFakePlatform
{
    public const string Key = "AIzaSyTheKeyThatNobodyMaySee";

    public LocalServer Http { get; private set; } = null!;

    public Channel Channel { get; } = new(Platforms.YouTube, "AdaGrows", null, null);

    public IReadOnlyList<string> Secrets => [Key];

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(120, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 50;

    public bool SameCursor { get; set; }

    public bool HidesCounts { get; set; }

    /// <summary>Videos that the list of uploads still names and nobody can watch.</summary>
    public ISet<string> Gone { get; } = new HashSet<string>();

    /// <summary>Videos that only those with the link can watch.</summary>
    public ISet<string> Unlisted { get; } = new HashSet<string>();

    /// <summary>Videos for which paid product placement was declared.</summary>
    public ISet<string> Declared { get; } = new HashSet<string>();

    /// <summary>Videos that are labelled as made or altered with AI.</summary>
    public ISet<string> MadeWithAi { get; } = new HashSet<string>();

    /// <summary>Videos under which nobody may comment, though some did before.</summary>
    public ISet<string> CommentsClosed { get; } = new HashSet<string>();

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:YouTube:Address"] = $"{Http.Address}youtube/v3/",
        ["Sources:YouTube:ApiKey"] = Key,
    };

    public static async Task<YouTubeServer> StartAsync()
    {
        var server = new YouTubeServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    public bool IsLaterPage(HttpRequest request) =>
        request.Path.Value!.EndsWith("/playlistItems", StringComparison.Ordinal) && request.Query.ContainsKey("pageToken");

    /// <summary>An error as the API gives it.</summary>
    public static RequestDelegate Error(int status, string reason, string domain = "youtube.quota") =>
        Json(new
        {
            error = new
            {
                code = status,
                message = "The request cannot be completed.",
                errors = new[] { new { domain, reason, message = "The request cannot be completed." } },
                status = status == 403 ? "PERMISSION_DENIED" : "INVALID_ARGUMENT",
            },
        }, status);

    private Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return (context.Request.Path.Value switch
        {
            _ when context.Request.Headers["X-Goog-Api-Key"] != Key => Error(400, "keyInvalid", "usageLimits"),
            "/youtube/v3/channels" => Json(Names(query)
                ? new { kind = "youtube#channelListResponse", items = new[] { YouTubeShape.Channel(this) } }
                : new { kind = "youtube#channelListResponse" }),
            "/youtube/v3/playlistItems" when Posts.Count == 0 => Error(404, "playlistNotFound", "youtube.playlistItem"),
            "/youtube/v3/playlistItems" => Json(YouTubeShape.Uploads(
                this, SourcePages.Of(this, query["pageToken"], query["maxResults"], 5))),
            "/youtube/v3/videos" => Json(YouTubeShape.Videos(this, query["id"].ToString().Split(','))),
            "/youtube/v3/commentThreads" when CommentsClosed.Contains(query["videoId"].ToString()) =>
                Error(403, "commentsDisabled", "youtube.commentThread"),
            "/youtube/v3/commentThreads" => Json(YouTubeShape.Comments(query["videoId"].ToString())),
            _ => Error(404, "notFound", "global"),
        })(context);
    }

    private static bool Names(IQueryCollection query) =>
        query["forHandle"] == "@AdaGrows" || query["id"] == YouTubeShape.Id || query["forUsername"] == "adaold";

    private static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body, BlueskyShape.Options), "application/json; charset=UTF-8", status);
}
