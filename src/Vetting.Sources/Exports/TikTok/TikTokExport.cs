using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;

namespace Vetting.Sources.Exports.TikTok;

/// <summary>
/// The one file of a TikTok export, which holds messages, places and purchases too: these are passed over and not
/// kept. The videos are in Post.Posts.VideoList, before 2025 in Video.Videos.VideoList.
/// </summary>
internal sealed class TikTokExport : IExportPlatform
{
    public string Platform => "tiktok";

    public LocalizedText Ask { get; } = new(
        "Paramètres et confidentialité › Compte › Télécharger tes données, avec toutes les données, au format JSON",
        "Settings and privacy › Account › Download your data, with all data, in the format JSON");

    public IReadOnlyList<PathPattern> Posts { get; } = [new("user_data_tiktok.json"), new("user_data.json")];

    public IReadOnlyList<PathPattern> Signs { get; } = [];

    public IReadOnlyList<PathPattern> Pages { get; } =
    [
        new("posts.txt"), new("post/posts.txt"), new("video/videos.txt"), new("profile/profile information.txt"),
        new("user_data_tiktok.txt"), new("user_data.txt"),
    ];

    public string? NameOf(string head) =>
        head.Contains("\"VideoList\"", StringComparison.Ordinal)
            || head.Contains("\"Likes and Favorites\"", StringComparison.Ordinal)
            || head.Contains("\"ItemFavoriteList\"", StringComparison.Ordinal)
            || head.Contains("\"ItemBrowsingList\"", StringComparison.Ordinal)
            ? "user_data_tiktok.json"
            : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        var unknown = 0;
        foreach (var part in files.Find(Posts))
        {
            tally.Dialect = part.Entry.KnownAs;
            var found = JsonFile.Read(this, files, part.Entry, tally, Want, (item, path, place) =>
            {
                if (IsVideos(path))
                    unknown += Take(new TikTokFields(item), place, tally) ? 0 : 1;
                else
                    TakeProfile(new TikTokFields(item), tally);
            });
            tally.FoundPosts |= found.Any(IsVideos);
        }

        if (unknown > 0)
            tally.Note(UnknownDisclosures(unknown));
    }

    private static JsonWant Want(string path) =>
        IsVideos(path) ? JsonWant.Items
            : path.EndsWith("/ProfileMap", StringComparison.OrdinalIgnoreCase) ? JsonWant.Whole
            : JsonWant.Walk;

    // Wherever a year puts the section. "Recently Deleted Posts" is another.
    private static bool IsVideos(string path) =>
        path.EndsWith("/Posts/VideoList", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("/Videos/VideoList", StringComparison.OrdinalIgnoreCase);

    /// <returns>False when TikTok says of the post's disclosure what nobody has seen it say.</returns>
    private static bool Take(TikTokFields video, string place, ExportTally tally)
    {
        if (!TikTokPost.IsPublic(video))
        {
            tally.Leave(LeftOutReason.NotPublic);
            return true;
        }

        tally.Add(TikTokPost.Of(video, place));
        return TikTokPost.IsDisclosureKnown(video);
    }

    private static void TakeProfile(TikTokFields profile, ExportTally tally)
    {
        tally.Handle ??= profile.Text("userName")?.TrimStart('@');
        tally.Profile = new(
            PlainText.OrNull(profile.Text("displayName") ?? tally.Profile.DisplayName),
            PlainText.OrNull(profile.Text("bioDescription") ?? tally.Profile.Bio),
            profile.Count("followerCount") ?? tally.Profile.Followers,
            profile.Count("followingCount") ?? tally.Profile.Following, null);
    }

    private static LocalizedText UnknownDisclosures(int posts) => new LocalizedText(
        "L’export TikTok dit des contenus sponsorisés, pour {posts}, ce qui n’est pas connu ; rien n’en est déduit.",
        "Of commercial content the TikTok export says, for {posts}, what is not known; nothing is made of it.")
        .With(("posts", Wording.Posts(posts)));
}
