using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>A Mastodon instance with one account, as https://docs.joinmastodon.org/api/ has it.</summary>
public sealed class MastodonServer : IFakePlatform
{
    private const string Id = "109348530123456789";

    public LocalServer Http { get; private set; } = null!;

    public Channel Channel => new(Platforms.Mastodon, null, $"{Http.Address}@ada", null);

    public IReadOnlyList<string> Secrets => [];

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(100, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 40;

    public bool SameCursor { get; set; }

    public bool HidesCounts { get; set; }

    public string Name { get; set; } = "Ada";

    public long Followers { get; set; } = 12_400;

    /// <summary>Members of the account beside the usual ones, such as suspended.</summary>
    public IDictionary<string, object?> Account { get; } = new Dictionary<string, object?>();

    /// <summary>Members of every status in the place of the usual ones.</summary>
    public IDictionary<string, object?> Status { get; } = new Dictionary<string, object?>();

    /// <summary>Where next pages are said to be; null for here.</summary>
    public string? NextHost { get; set; }

    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Fetch:AllowHosts:0"] = Http.Address.Authority };

    public static async Task<MastodonServer> StartAsync()
    {
        var server = new MastodonServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    public bool IsLaterPage(HttpRequest request) => request.Query.ContainsKey("max_id");

    private Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return (context.Request.Path.Value switch
        {
            "/api/v1/accounts/lookup" when query["acct"] == "ada" => Json(Profile()),
            $"/api/v1/accounts/{Id}/statuses" => Page(query),
            _ => Json(new { error = "Record not found" }, 404),
        })(context);
    }

    private Dictionary<string, object?> Profile()
    {
        var profile = new Dictionary<string, object?>(Account)
        {
            ["id"] = Id,
            ["username"] = "ada",
            ["acct"] = "ada",
            ["display_name"] = Name,
            ["note"] = "<p>Growing things in small places.</p>",
            ["locked"] = false,
        };
        if (HidesCounts)
            return profile;
        (profile["followers_count"], profile["following_count"]) = (Followers, 310);
        profile["statuses_count"] = Posts.Count;
        return profile;
    }

    private RequestDelegate Page(IQueryCollection query)
    {
        var page = SourcePages.Of(this, query["max_id"], query["limit"], 20);
        var here = $"{NextHost ?? Http.Address.GetLeftPart(UriPartial.Authority)}/api/v1/accounts/{Id}/statuses";
        return context =>
        {
            if (page.Next is not null)
            {
                context.Response.Headers.Link =
                    $"<{here}?limit=40&max_id={page.Next}>; rel=\"next\", <{here}?min_id=1>; rel=\"prev\"";
            }

            return Json(page.Posts.Select(Shape))(context);
        };
    }

    private Dictionary<string, object?> Shape(SourcePost post)
    {
        var status = new Dictionary<string, object?>
        {
            ["id"] = post.Id,
            ["created_at"] = Answers.Iso(post.PublishedAt),
            ["in_reply_to_id"] = post.Reply ? "1" : null,
            ["in_reply_to_account_id"] = post.Reply ? "2" : null,
            ["spoiler_text"] = "",
            ["visibility"] = "public",
            ["language"] = "en",
            ["url"] = $"https://garden.example/@ada/{post.Id}",
            ["edited_at"] = null,
            ["content"] = $"<p>{post.Text}</p>",
            ["reblog"] = null,
            ["account"] = new { id = Id },
            ["media_attachments"] = Array.Empty<object>(),
            ["tags"] = Array.Empty<object>(),
            ["poll"] = null,
        };
        if (!HidesCounts)
        {
            (status["favourites_count"], status["replies_count"]) = (post.Likes, post.Comments);
            status["reblogs_count"] = post.Shares;
        }

        foreach (var (name, value) in Status)
            status[name] = value;

        return status;
    }

    private static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body), "application/json; charset=utf-8", status);
}
