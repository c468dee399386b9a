using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.YouTube;

/// <summary>A channel's uploads page by page, https://developers.google.com/youtube/v3/docs/playlistItems.</summary>
internal sealed class YouTubeUploads(YouTubeApi api)
{
    /// <summary>Adds one page of videos: two units. Deleted and private ones count as skipped.</summary>
    /// <returns>The token of the next page; null after the last.</returns>
    /// <exception cref="HistoryUnavailableException">As <see cref="YouTubeApi.ListAsync"/> says.</exception>
    public async Task<string?> ReadPageAsync(
        string playlist, string? token, HistoryCollector collector, CancellationToken cancellation)
    {
        var page = await api.ListAsync("playlistItems",
            [("part", "snippet,contentDetails,status"), ("playlistId", playlist), ("maxResults", "50"),
                ("pageToken", token)],
            collector, cancellation);
        var uploads = page.Items("items").ToList();
        var videos = await VideosAsync(uploads.Select(Id), collector, cancellation);
        foreach (var upload in uploads)
        {
            // What the list still names and the API no longer gives is deleted or private.
            collector.Add(Id(upload) is { } id && videos.TryGetValue(id, out var video)
                ? YouTubeVideo.ToPost(video, PublishedAt(upload))
                : null);
        }

        return page.Text("nextPageToken");
    }

    private async Task<Dictionary<string, JsonElement>> VideosAsync(
        IEnumerable<string?> ids, HistoryCollector collector, CancellationToken cancellation)
    {
        string[] wanted = [.. ids.OfType<string>().Distinct().Take(50)];
        if (wanted.Length == 0)
            return [];
        var answer = await api.ListAsync("videos",
            [("part", "snippet,contentDetails,statistics,status,paidProductPlacementDetails"),
                ("id", string.Join(',', wanted))],
            collector, cancellation);
        return answer.Items("items").Where(video => video.Text("id") is not null)
            .DistinctBy(video => video.Text("id")).ToDictionary(video => video.Text("id")!);
    }

    private static string? Id(JsonElement upload) =>
        upload.Member("contentDetails")?.Text("videoId")
        ?? upload.Member("snippet")?.Member("resourceId")?.Text("videoId");

    // The snippet's own date is that of the list, which need not be the video's.
    private static DateTimeOffset? PublishedAt(JsonElement upload) =>
        IsoTime.Of(upload.Member("contentDetails")?.Text("videoPublishedAt"));
}
