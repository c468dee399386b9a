using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>Twitch's Helix API and its tokens, with one user.</summary>
public sealed class TwitchServer : IFakePlatform
{
    public const string ClientId = "uo6dggojyb8d6soh92zknwmi5ej1q2";
    public const string ClientSecret = "secretThatNobodyMaySee";

    private const string Id = "141981764";

    public LocalServer Http { get; private set; } = null!;

    public Channel Channel { get; } = new(Platforms.Twitch, "adagrows", null, null);

    public IReadOnlyList<string> Secrets => [ClientSecret, "token1", "token2"];

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(120, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 100;

    public bool SameCursor { get; set; }

    public bool HidesCounts { get; set; }

    /// <summary>How long a token lasts, in seconds.</summary>
    public int ExpiresIn { get; set; } = 5_011_271;

    /// <summary>Tokens given out so far; only the last is accepted.</summary>
    public int Tokens { get; private set; }

    /// <summary>The type of every video: archive, upload, highlight or another.</summary>
    public string Type { get; set; } = "archive";

    /// <summary>The channel's own members, such as tags.</summary>
    public IDictionary<string, object> Details { get; } = new Dictionary<string, object>();

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:Twitch:Address"] = $"{Http.Address}helix/",
        ["Sources:Twitch:TokenAddress"] = $"{Http.Address}oauth2/token",
        ["Sources:Twitch:ClientId"] = ClientId,
        ["Sources:Twitch:ClientSecret"] = ClientSecret,
    };

    public static async Task<TwitchServer> StartAsync()
    {
        var server = new TwitchServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    public bool IsLaterPage(HttpRequest request) => request.Query.ContainsKey("after");

    /// <summary>Ends the token that is out.</summary>
    public void Revoke() => Tokens++;

    /// <summary>An error as the API gives it.</summary>
    public static RequestDelegate Error(int status, string message) =>
        Json(new { error = "An error", status, message }, status);

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, query) = (context.Request, context.Request.Query);
        await (request.Path.Value switch
        {
            "/oauth2/token" => await GiveTokenAsync(request),
            _ when request.Headers.Authorization != $"Bearer token{Tokens}" || request.Headers["Client-Id"] != ClientId =>
                Error(401, "Invalid OAuth token"),
            "/helix/users" => Json(new { data = query["login"] == "adagrows" ? new[] { User() } : [] }),
            "/helix/channels" => Json(new { data = new[] { Details } }),
            "/helix/channels/followers" when HidesCounts => Error(400, "not given"),
            "/helix/channels/followers" => Json(new { total = 12_400, data = Array.Empty<object>(), pagination = new { } }),
            "/helix/videos" => Json(Page(SourcePages.Of(this, query["after"], query["first"], 20))),
            _ => Error(404, "not found"),
        })(context);
    }

    private async Task<RequestDelegate> GiveTokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret
            || form["grant_type"] != "client_credentials")
        {
            return Json(new { status = 403, message = "invalid client secret" }, 403);
        }

        Tokens++;
        return Json(new { access_token = $"token{Tokens}", expires_in = ExpiresIn, token_type = "bearer" });
    }

    private static object User() => new
    {
        id = Id,
        login = "adagrows",
        display_name = "AdaGrows",
        broadcaster_type = "partner",
        description = "Growing things in small places.",
        created_at = "2016-12-14T20:32:28Z",
    };

    private object Page(SourcePages page) => new
    {
        data = page.Posts.Select(Video),
        pagination = page.Next is null ? new Dictionary<string, string>() : new() { ["cursor"] = page.Next },
    };

    private Dictionary<string, object?> Video(SourcePost post)
    {
        var video = new Dictionary<string, object?>
        {
            ["id"] = post.Id,
            ["user_id"] = Id,
            ["title"] = post.Text,
            ["description"] = "",
            ["created_at"] = Answers.Iso(post.PublishedAt),
            ["published_at"] = Answers.Iso(post.PublishedAt),
            ["url"] = $"https://www.twitch.tv/videos/{post.Id}",
            ["viewable"] = "public",
            ["language"] = "en",
            ["type"] = Type,
            ["duration"] = "3h8m33s",
        };
        if (!HidesCounts)
            video["view_count"] = post.Likes * 30;

        return video;
    }

    private static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body), "application/json; charset=utf-8", status);
}
