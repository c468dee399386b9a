using Microsoft.AspNetCore.Http;
using Vetting.Core.Creators;

namespace Vetting.Testing.Sources;

/// <summary>The Threads API, with one user.</summary>
public sealed class ThreadsServer : MetaAccount
{
    public override Channel Channel { get; } = new(Platforms.Threads, "ada.grows", null, null);

    public override IReadOnlyList<string> Granted { get; set; } = ["threads_basic", "threads_manage_insights"];

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Fetch:AllowHosts:0"] = Http.Address.Authority,
        ["Sources:Threads:AuthorizeAddress"] = $"{Http.Address}oauth/authorize",
        ["Sources:Threads:TokenAddress"] = $"{Http.Address}oauth/access_token",
        ["Sources:Threads:Address"] = Http.Address.AbsoluteUri,
        ["Sources:Threads:ClientId"] = ClientId,
        ["Sources:Threads:ClientSecret"] = ClientSecret,
    };

    protected override string Prefix => "th";

    protected override string InsightsScope => "threads_manage_insights";

    public static async Task<ThreadsServer> StartAsync()
    {
        var server = new ThreadsServer();
        await server.ServeAsync();
        return server;
    }

    protected override object Me(HttpRequest request) => new
    {
        id = "17841400000000001",
        username = Username,
        name = "Ada",
        threads_biography = Bio,
    };

    protected override RequestDelegate? Answer(HttpRequest request) => request.Path.Value!.Split('/') switch
    {
        [_, "v1.0", "me", "threads"] => Json(List(request, post => Shape(post, request.Query["fields"].ToString()))),
        [_, "v1.0", "me", "threads_insights"] => Insights(request, null),
        [_, "v1.0", var id, "insights"] when Posts.FirstOrDefault(post => post.Id == id) is { } post => Insights(request, post),
        _ => null,
    };

    protected override long? Metric(string name, SourcePost? post) => (HidesCounts, name) switch
    {
        (true, _) => null,
        (_, "followers_count") => 12_400,
        (_, "views") => post!.Likes * 30,
        (_, "likes") => post!.Likes,
        (_, "replies") => post!.Comments,
        (_, "reposts") => post!.Shares,
        (_, "quotes") => 1,
        _ => null,
    };

    private static object Shape(SourcePost post, string fields) => new
    {
        id = post.Id,
        media_type = post.Repost ? "REPOST_FACADE" : post.Image ? "IMAGE" : "TEXT_POST",
        text = post.Text,
        timestamp = Time(post),
        permalink = $"https://www.threads.net/@ada.grows/post/{post.Id}",
        username = "ada.grows",
        shortcode = post.Id,
        is_quote_post = false,
        topic_tag = post.Image && fields.Contains("topic_tag", StringComparison.Ordinal) ? "tomatoes" : null,
    };
}
