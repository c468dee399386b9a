using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>The Instagram API with Instagram Login, with one professional account.</summary>
public sealed class InstagramLoginServer : MetaAccount
{
    public override Channel Channel { get; } = new(Platforms.Instagram, "ada.grows", null, null);

    public override IReadOnlyList<string> Granted { get; set; } =
        ["instagram_business_basic", "instagram_business_manage_insights", "instagram_business_manage_comments"];

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:Instagram:LoginAuthorizeAddress"] = $"{Http.Address}oauth/authorize",
        ["Sources:Instagram:LoginTokenAddress"] = $"{Http.Address}oauth/access_token",
        ["Sources:Instagram:LoginGraphAddress"] = Http.Address.AbsoluteUri,
        ["Sources:Instagram:LoginClientId"] = ClientId,
        ["Sources:Instagram:LoginClientSecret"] = ClientSecret,
    };

    protected override string Prefix => "ig";

    protected override string InsightsScope => "instagram_business_manage_insights";

    public static async Task<InstagramLoginServer> StartAsync()
    {
        var server = new InstagramLoginServer();
        await server.ServeAsync();
        return server;
    }

    protected override object Short(string token) => new
    {
        data = new[] { new { access_token = token, user_id = "17841400000000001", permissions = string.Join(',', Granted) } },
    };

    protected override object Me(HttpRequest request)
    {
        Dictionary<string, object> all = new()
        {
            ["id"] = "9000000001",
            ["user_id"] = "17841400000000001",
            ["username"] = Username,
            ["name"] = "Ada",
            ["account_type"] = "Media_Creator",
            ["biography"] = Bio,
            ["followers_count"] = HidesCounts ? 0 : 12_400,
            ["follows_count"] = 310,
            ["media_count"] = Posts.Count,
        };
        return request.Query["fields"].ToString().Split(',').Append("id").Distinct().Where(all.ContainsKey)
            .ToDictionary(field => field, field => all[field]);
    }

    protected override RequestDelegate? Answer(HttpRequest request) => request.Path.Value!.Split('/') switch
    {
        [_, "v26.0", "me", "media"] => Json(List(request, Media)),
        [_, "v26.0", var id, "insights"] when Posts.FirstOrDefault(post => post.Id == id) is { } post => Insights(request, post),
        [_, "v26.0", var id, "comments"] when Posts.Any(post => post.Id == id) => Comments(),
        _ => null,
    };

    protected override long? Metric(string name, SourcePost? post) => (HidesCounts, name) switch
    {
        (true, _) => null,
        (_, "views") => post!.Likes * 30,
        (_, "shares") => post!.Shares,
        (_, "saved") => post!.Likes * 2,
        _ => null,
    };

    private RequestDelegate Comments() => !Granted.Contains("instagram_business_manage_comments")
        ? Error(10, "(#10) Requires instagram_business_manage_comments")
        : Json(new
        {
            data = new[]
            {
                new { id = "c1", text = "Splendid!", username = "marc", timestamp = "2026-05-01T11:00:00+0000" },
                new { id = "c2", text = "Thank you.", username = "ada.grows", timestamp = "2026-05-01T11:10:00+0000" },
            },
            paging = new { cursors = new { before = "QVFIUa", after = "QVFIUc" } },
        });

    private Dictionary<string, object> Media(SourcePost post)
    {
        var media = new Dictionary<string, object>
        {
            ["id"] = post.Id,
            ["caption"] = post.Text,
            ["media_type"] = post.Image ? "CAROUSEL_ALBUM" : "VIDEO",
            ["permalink"] = $"https://www.instagram.com/p/{post.Id}/",
            ["timestamp"] = Time(post),
        };
        if (!HidesCounts)
            (media["like_count"], media["comments_count"]) = (post.Likes, post.Comments);
        return media;
    }
}
