using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vetting.Core.Connections;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>TikTok's Login Kit and Display API, with one user. Of its tokens only those given last are accepted.</summary>
public sealed class TikTokServer : IConsentingPlatform
{
    public const string ClientKey = "awx7example";
    public const string ClientSecret = "secretThatNobodyMaySee";

    private static readonly Dictionary<string, string[]> Opens = new()
    {
        ["user.info.basic"] = ["open_id", "union_id", "avatar_url", "display_name"],
        ["user.info.profile"] = ["bio_description", "profile_deep_link", "is_verified", "username"],
        ["user.info.stats"] = ["follower_count", "following_count", "likes_count", "video_count"],
    };

    private int _given;

    public LocalServer Http { get; private set; } = null!;

    public ConsentDesk Desk { get; } = new();

    public Channel Channel { get; } = new(Platforms.TikTok, "ada.grows", null, null);

    public IReadOnlyList<string> Secrets => [ClientSecret, "act.", "rft."];

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(120, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 20;

    public bool SameCursor { get; set; }

    public bool HidesCounts { get; set; }

    public IReadOnlyList<string> Granted { get; set; } =
        ["user.info.basic", "user.info.profile", "user.info.stats", "video.list"];

    public string Username { get; set; } = "ada.grows";

    public string Bio { get; set; } = "Growing things in small places.";

    /// <summary>How long a token lasts, in seconds.</summary>
    public int ExpiresIn { get; set; } = 7_200;

    /// <summary>True once the user or the application took the consent back.</summary>
    public bool Revoked { get; set; }

    /// <summary>Renewals so far.</summary>
    public int Renewals { get; private set; }

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:TikTok:Address"] = $"{Http.Address}v2/",
        ["Sources:TikTok:AuthorizeAddress"] = $"{Http.Address}v2/auth/authorize/",
        ["Sources:TikTok:ClientKey"] = ClientKey,
        ["Sources:TikTok:ClientSecret"] = ClientSecret,
    };

    public static async Task<TikTokServer> StartAsync()
    {
        var server = new TikTokServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    public ConnectionTokens Give(DateTimeOffset now)
    {
        _given++;
        return new(Access, now.AddSeconds(ExpiresIn), now.AddSeconds(ExpiresIn - 300), Refresh, now.AddDays(180));
    }

    public bool IsLaterPage(HttpRequest request)
    {
        if (request.Path != "/v2/video/list/")
            return false;
        request.HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var isLater = reader.ReadToEnd().Contains("\"cursor\"", StringComparison.Ordinal);
        request.Body.Position = 0;
        return isLater;
    }

    /// <summary>An error as the API gives it.</summary>
    public static RequestDelegate Error(int status, string code) =>
        Json(new { data = new { }, error = new { code, message = "An error", log_id = "2026" } }, status);

    private string Access => $"act.{_given:000}!ofAda";

    private string Refresh => $"rft.{_given:000}!ofAda";

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        await (request.Path.Value switch
        {
            "/v2/auth/authorize/" => request.Query["client_key"] == ClientKey
                ? Desk.Ask(request)
                : Answers.Text("<h1>client_key</h1>", "text/html", 400),
            "/v2/oauth/token/" => Token(await request.ReadFormAsync()),
            "/v2/oauth/revoke/" => Revoke(await request.ReadFormAsync()),
            _ when Revoked || request.Headers.Authorization != $"Bearer {Access}" => Error(401, "access_token_invalid"),
            "/v2/user/info/" => User(request.Query["fields"].ToString().Split(',')),
            "/v2/video/list/" when !Granted.Contains("video.list") => Error(401, "scope_not_authorized"),
            "/v2/video/list/" => Videos(
                request.Query["fields"].ToString().Split(','), await request.ReadFromJsonAsync<JsonElement>()),
            _ => Error(404, "invalid_params"),
        })(context);
    }

    private RequestDelegate Token(IFormCollection form)
    {
        if (form["client_key"] != ClientKey || form["client_secret"] != ClientSecret)
            return OAuthError("invalid_client");
        var good = form["grant_type"].ToString() switch
        {
            "authorization_code" => Desk.Take(form),
            "refresh_token" => !Revoked && form["refresh_token"] == Refresh,
            _ => false,
        };
        if (!good)
            return OAuthError("invalid_grant");
        if (form["grant_type"] == "refresh_token")
            Renewals++;
        else
            Revoked = false;
        _given++;
        return Json(new
        {
            access_token = Access,
            expires_in = ExpiresIn,
            open_id = "723f24d7-e717-40f8-a2b6-cb8464cd23b4",
            refresh_expires_in = 15_552_000,
            refresh_token = Refresh,
            scope = string.Join(',', Granted),
            token_type = "Bearer",
        });
    }

    private RequestDelegate Revoke(IFormCollection form)
    {
        if (form["client_key"] != ClientKey || form["client_secret"] != ClientSecret || form["token"] != Access)
            return OAuthError("invalid_request");
        Revoked = true;
        return Json(new { });
    }

    private RequestDelegate User(string[] fields)
    {
        if (fields.Any(field => !Granted.Any(scope => Opens.GetValueOrDefault(scope, []).Contains(field))))
            return Error(401, "scope_not_authorized");
        Dictionary<string, object> all = new()
        {
            ["open_id"] = "723f24d7-e717-40f8-a2b6-cb8464cd23b4",
            ["display_name"] = "Ada",
            ["username"] = Username,
            ["bio_description"] = Bio,
            ["profile_deep_link"] = "https://vm.tiktok.com/ada",
            ["is_verified"] = true,
        };
        if (!HidesCounts)
            (all["follower_count"], all["following_count"], all["video_count"]) = (12_400, 310, Posts.Count);
        var user = fields.Where(all.ContainsKey).ToDictionary(field => field, field => all[field]);
        return Json(new { data = new { user }, error = Ok });
    }

    private RequestDelegate Videos(string[] fields, JsonElement body)
    {
        var page = SourcePages.Of(
            this, Number(body, "cursor"), Math.Min(20, int.Parse(Number(body, "max_count") ?? "10")).ToString(), 10);
        return Json(new
        {
            data = new
            {
                videos = page.Posts.Select(post => Video(post)
                    .Where(field => fields.Contains(field.Key)).ToDictionary()),
                cursor = page.Next is null ? 0 : long.Parse(page.Next),
                has_more = page.Next is not null,
            },
            error = Ok,
        });
    }

    private Dictionary<string, object> Video(SourcePost post)
    {
        var video = new Dictionary<string, object>
        {
            ["id"] = post.Id,
            ["create_time"] = post.PublishedAt.ToUnixTimeSeconds(),
            ["share_url"] = $"https://www.tiktok.com/@ada.grows/video/{post.Id}?utm_source=open_api",
            ["title"] = post.Text,
            ["video_description"] = post.Text,
            ["duration"] = 31,
        };
        if (!HidesCounts)
        {
            (video["like_count"], video["comment_count"]) = (post.Likes, post.Comments);
            (video["share_count"], video["view_count"]) = (post.Shares, post.Likes * 30);
        }

        return video;
    }

    private static object Ok { get; } = new { code = "ok", message = "", log_id = "20260501" };

    private static string? Number(JsonElement body, string name) =>
        body.TryGetProperty(name, out var number) ? number.GetInt64().ToString() : null;

    private static RequestDelegate OAuthError(string error) =>
        Json(new { error, error_description = "It is not accepted.", log_id = "20260501" }, 400);

    private static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body), "application/json; charset=utf-8", status);
}
