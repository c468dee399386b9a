using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>The Graph API's business_discovery, with one professional account.</summary>
public sealed partial class InstagramServer : IFakePlatform
{
    public const string Token = "EAAGtokenThatNobodyMaySee";

    public LocalServer Http { get; private set; } = null!;

    public Channel Channel { get; } = new(Platforms.Instagram, "ada.grows", null, null);

    public IReadOnlyList<string> Secrets => [Token];

    public IReadOnlyList<SourcePost> Posts { get; set; } =
        SourcePost.Daily(120, new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    public int PageSize { get; set; } = 50;

    public bool SameCursor { get; set; }

    public bool HidesCounts { get; set; }

    /// <summary>Fields that this version of the API does not know.</summary>
    public ISet<string> Unknown { get; } = new HashSet<string>();

    /// <summary>Percent of the hour's calls, as every answer says it; null where none does.</summary>
    public int? Usage { get; set; }

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:Instagram:Address"] = Http.Address.AbsoluteUri,
        ["Sources:Instagram:BrandUserId"] = "17841405309211844",
        ["Sources:Instagram:AccessToken"] = Token,
    };

    public static async Task<InstagramServer> StartAsync()
    {
        var server = new InstagramServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    public bool IsLaterPage(HttpRequest request) =>
        request.Query["fields"].ToString().Contains(".after(", StringComparison.Ordinal);

    /// <summary>An error as the API gives it.</summary>
    public static RequestDelegate Error(int code, int? subcode = null, string message = "An error", int status = 400) =>
        Json(new { error = new { message, type = "OAuthException", code, error_subcode = subcode, fbtrace_id = "A1b2" } },
            status);

    private Task AnswerAsync(HttpContext context)
    {
        if (Usage is { } percent)
        {
            context.Response.Headers["X-App-Usage"] =
                $$"""{"call_count":{{percent}},"total_cputime":15,"total_time":12}""";
        }

        var query = context.Request.Query;
        return (Asked().Match(query["fields"].ToString()) switch
        {
            _ when query["access_token"] != Token => Error(190, 463, $"Invalid token {query["access_token"]}"),
            _ when context.Request.Path != "/v26.0/17841405309211844" => Error(100, 33, "Unsupported get request."),
            { Success: false } => Error(2500, null, "Syntax error"),
            var asked when FirstUnknown(asked.Value) is { } field =>
                Error(100, null, $"(#100) Tried accessing nonexisting field ({field})"),
            var asked when asked.Groups["name"].Value != "ada.grows" => Error(110, 2207013, "Invalid user id"),
            var asked => Json(new { business_discovery = Account(asked), id = "17841405309211844" }),
        })(context);
    }

    private string? FirstUnknown(string fields) =>
        Unknown.FirstOrDefault(field => Regex.IsMatch(fields, $@"\b{field}\b"));

    private Dictionary<string, object?> Account(Match asked)
    {
        var page = SourcePages.Of(this, asked.Groups["after"].Value, asked.Groups["limit"].Value, 25);
        return new()
        {
            ["username"] = "ada.grows",
            ["name"] = asked.Value.Contains(",name,", StringComparison.Ordinal) ? "Ada" : null,
            ["biography"] = "Growing things in small places.",
            ["followers_count"] = HidesCounts ? 0 : 12_400,
            ["follows_count"] = 310,
            ["media_count"] = Posts.Count,
            ["media"] = new
            {
                data = page.Posts.Select(Media),
                paging = new
                {
                    cursors = new
                    {
                        before = "QVFIUb",
                        after = page.Next ?? Posts.Count.ToString(CultureInfo.InvariantCulture),
                    },
                },
            },
            ["id"] = "17841400000000001",
        };
    }

    private Dictionary<string, object?> Media(SourcePost post)
    {
        var media = new Dictionary<string, object?>
        {
            ["id"] = post.Id,
            ["caption"] = post.Text,
            ["media_type"] = post.Image ? "CAROUSEL_ALBUM" : "VIDEO",
            ["permalink"] = $"https://www.instagram.com/p/{post.Id}/",
            ["timestamp"] = post.PublishedAt.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture),
        };
        if (!HidesCounts)
        {
            (media["like_count"], media["comments_count"]) = (post.Likes, post.Comments);
            media["view_count"] = post.Likes * 30;
        }

        return media;
    }

    private static RequestDelegate Json(object body, int status = 200) =>
        Answers.Text(JsonSerializer.Serialize(body, BlueskyShape.Options), "application/json; charset=UTF-8", status);

    [GeneratedRegex(
        @"^business_discovery\.username\((?<name>[^()]+)\)\{[\w,]+,media(\.after\((?<after>[^()]+)\))?"
        + @"\.limit\((?<limit>\d+)\)\{[\w,]+\}\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();
}
