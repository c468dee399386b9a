using System.Globalization;

namespace Vetting.Testing.Sources;

/// <summary>Resources as https://developers.google.com/youtube/v3/docs shows them: counts are strings.</summary>
internal static class YouTubeShape
{
    public const string Id = "UC4gPqTmhLbPqD5uCGrowing";

    public static object Channel(YouTubeServer server) => new
    {
        kind = "youtube#channel",
        id = Id,
        snippet = new { title = "Ada grows", description = "Growing things in small places.", customUrl = "@adagrows" },
        contentDetails = new { relatedPlaylists = new { likes = "", uploads = "UU4gPqTmhLbPqD5uCGrowing" } },
        statistics = new
        {
            viewCount = "901245",
            subscriberCount = server.HidesCounts ? "0" : "12400",
            hiddenSubscriberCount = server.HidesCounts,
            videoCount = server.Posts.Count.ToString(CultureInfo.InvariantCulture),
        },
    };

    public static object Uploads(YouTubeServer server, SourcePages page) => new
    {
        kind = "youtube#playlistItemListResponse",
        nextPageToken = page.Next,
        items = page.Posts.Select(post => new
        {
            kind = "youtube#playlistItem",
            snippet = new
            {
                publishedAt = Answers.Iso(post.PublishedAt.AddDays(3)),
                title = server.Gone.Contains(post.Id) ? "Deleted video" : Title(post),
                resourceId = new { kind = "youtube#video", videoId = post.Id },
            },
            contentDetails = new
            {
                videoId = post.Id,
                videoPublishedAt = server.Gone.Contains(post.Id) ? null : Answers.Iso(post.PublishedAt),
            },
        }),
        pageInfo = new { totalResults = server.Posts.Count, resultsPerPage = page.Posts.Count },
    };

    public static object Videos(YouTubeServer server, string[] ids) => new
    {
        kind = "youtube#videoListResponse",
        items = server.Posts.Where(post => ids.Contains(post.Id) && !server.Gone.Contains(post.Id)).Select(post => new
        {
            kind = "youtube#video",
            id = post.Id,
            snippet = new
            {
                publishedAt = Answers.Iso(post.PublishedAt),
                channelId = Id,
                title = Title(post),
                description = Rest(post),
                tags = new[] { "garden", "ad" },
                defaultAudioLanguage = "en",
            },
            contentDetails = new { duration = "PT1M1S" },
            status = new
            {
                privacyStatus = server.Unlisted.Contains(post.Id) ? "unlisted" : "public",
                madeForKids = false,
                containsSyntheticMedia = server.MadeWithAi.Contains(post.Id),
            },
            statistics = server.HidesCounts ? new Dictionary<string, string>() : new()
            {
                ["viewCount"] = (post.Likes * 30).ToString(CultureInfo.InvariantCulture),
                ["likeCount"] = post.Likes.ToString(CultureInfo.InvariantCulture),
                ["commentCount"] = post.Comments.ToString(CultureInfo.InvariantCulture),
            },
            paidProductPlacementDetails = new { hasPaidProductPlacement = server.Declared.Contains(post.Id) },
        }),
    };

    public static object Comments(string video) => new
    {
        kind = "youtube#commentThreadListResponse",
        items = new[]
        {
            new
            {
                id = $"{video}-thread",
                snippet = new { videoId = video, topLevelComment = Comment("@Marc", "UCmarc", "Splendid!") },
                replies = new { comments = new[] { Comment("@AdaGrows", Id, "Thank you.") } },
            },
        },
    };

    private static object Comment(string name, string channel, string text) => new
    {
        kind = "youtube#comment",
        snippet = new
        {
            textDisplay = text,
            textOriginal = text,
            authorDisplayName = name,
            authorChannelId = new { value = channel },
            publishedAt = "2026-05-01T11:00:00Z",
        },
    };

    private static string Title(SourcePost post) => post.Text.Split('\n')[0];

    private static string Rest(SourcePost post) => string.Join('\n', post.Text.Split('\n').Skip(1));
}
