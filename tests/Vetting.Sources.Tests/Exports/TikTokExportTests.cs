using Vetting.Core.History;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

public sealed class TikTokExportTests
{
    private const string File = "user_data_tiktok.json";

    private static Dictionary<string, object?> Video(string title, params (string Name, object? Value)[] more)
    {
        var video = new Dictionary<string, object?>
        {
            ["Date"] = "2026-04-11 18:22:33",
            ["Link"] = "https://www.tiktokv.com/share/video/7412345678901234567/",
            ["Likes"] = "1204", ["WhoCanView"] = "Public", ["ContentDisclosure"] = "No", ["Title"] = title,
        };
        foreach (var (name, value) in more)
            video[name] = value;
        return video;
    }

    private static object Numbered(string title, int number, params (string, object?)[] more) =>
        Video(title, [("Link", $"https://www.tiktokv.com/share/video/741234567890123{number:0000}/"), .. more]);

    private static ExportWriter Export(params object?[] videos) => new ExportWriter().Json(File, new Dictionary<string, object>
    {
        ["Direct Message"] = new { Chat = new { Secret = new[] { new { Content = "never to be kept" } } } },
        ["Post"] = new Dictionary<string, object>
        {
            ["Posts"] = new { VideoList = videos },
            ["Recently Deleted Posts"] = new { PostList = new[] { Video("deleted") }, VideoList = new[] { Video("deleted") } },
        },
        ["Profile And Settings"] = new Dictionary<string, object>
        {
            ["Profile Info"] = new
            {
                ProfileMap = new { userName = "noe.gourmand", displayName = "Noé", bioDescription = "Pâtes", followerCount = 5200, followingCount = 31, likesReceived = "None" },
            },
        },
    });

    [Fact]
    public void Reads_videos_with_their_links_likes_and_the_profile()
    {
        var history = One(Export(Video("Ragù du dimanche #cuisine")));
        Assert.Equal(new Post(
            "7412345678901234567", "Ragù du dimanche #cuisine", At("2026-04-11 18:22:33"),
            "https://www.tiktokv.com/share/video/7412345678901234567/", Likes: 1204, PaidPartnership: false, Media: MediaKind.Video),
            Assert.Single(history.Posts));
        Assert.Equal(new("Noé", "Pâtes", 5200, 31, null), history.Profile);
        Assert.Equal(("tiktok", "noe.gourmand"), (history.Channel.Platform, history.Channel.Handle));
        Assert.DoesNotContain("never", System.Text.Json.JsonSerializer.Serialize(history), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("true", true)]
    [InlineData(true, true)]
    [InlineData("On", true)]
    [InlineData("No", false)]
    [InlineData(false, false)]
    [InlineData("", null)]
    [InlineData("N/A", null)]
    [InlineData("None", null)]
    [InlineData(null, null)]
    public void Takes_the_platforms_own_disclosure_flag(object? value, bool? flag) =>
        Assert.Equal(flag, Assert.Single(One(Export(Video("x", ("ContentDisclosure", value)))).Posts).PaidPartnership);

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("No", false)]
    [InlineData("N/A", null)]
    [InlineData("perhaps", null)]
    public void Takes_the_platforms_own_label_of_what_is_made_with_AI(string value, bool? flag) =>
        Assert.Equal(flag, Assert.Single(One(Export(Video("x", ("AIGeneratedContent", value)))).Posts).MadeWithAi);

    [Theory]
    [InlineData("Été - Lou", "Été - Lou")]
    [InlineData("N/A", null)]
    public void Takes_what_the_sound_is_called(string value, string? sound) =>
        Assert.Equal(sound, Assert.Single(One(Export(Video("x", ("Sound", value)))).Posts).Sound);

    [Fact]
    public void Makes_nothing_of_a_disclosure_that_nobody_has_seen_and_says_so()
    {
        var history = One(Export(Numbered("a", 1, ("ContentDisclosure", "Werbung?")), Numbered("b", 2)));
        Assert.Equal([null, false], history.Posts.OrderBy(post => post.Text).Select(post => post.PaidPartnership));
        Assert.Contains("for 1 post, what is not known", Assert.Single(history.Export!.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_not_everybody_can_see()
    {
        var history = One(Export(
            Numbered("seen", 1), Numbered("friends", 2, ("WhoCanView", "Friends")), Numbered("me", 3, ("WhoCanView", "Only me")),
            Numbered("older", 4, ("WhoCanView", null))));
        Assert.Equal(["older", "seen"], history.Posts.Select(post => post.Text).Order());
        Assert.Equal([(LeftOutReason.NotPublic, 2)], history.LeftOut());
        Assert.Equal((4, 2, 0), history.Counts());
    }

    [Theory]
    [InlineData("912", 912L)]
    [InlineData("0", 0L)]
    [InlineData(7, 7L)]
    [InlineData("N/A", null)]
    [InlineData("1.2K", null)]
    public void Absent_likes_are_absent_and_never_zero(object value, long? likes) =>
        Assert.Equal(likes, Assert.Single(One(Export(Video("x", ("Likes", value)))).Posts).Likes);

    [Fact]
    public void Reads_the_older_sections_and_names()
    {
        var history = One(new ExportWriter().Json("user_data.json", new Dictionary<string, object>
        {
            ["Activity"] = new { },
            ["Profile"] = new Dictionary<string, object> { ["Profile Information"] = new { ProfileMap = new { userName = "noe.gourmand" } } },
            ["Video"] = new { Videos = new { VideoList = new[] { new { Date = "2021-02-03 04:05:06 UTC", Link = "https://www.tiktok.com/@noe/video/7000000000000000001", Likes = "12" } } } },
        }));
        Assert.Equal([("2021-02-03 04:05:06", "")], history.Texts());
        Assert.Equal(("7000000000000000001", null, "user_data.json"),
            (history.Posts[0].Id, history.Posts[0].PaidPartnership, history.Export!.Dialect));
    }

    [Theory]
    [InlineData("""{"Post":{"Posts":{"VideoList":null}}}""", UnavailableReason.Empty, "its list of posts is empty")]
    [InlineData("""{"Post":{"Posts":{"VideoList":[]}}}""", UnavailableReason.Empty, "its list of posts is empty")]
    [InlineData("""{"Post":{"Clips":[{"Date":"2026-01-01 00:00:00"}]}}""", UnavailableReason.Malformed, "of no known shape")]
    [InlineData("""{"Post":{"Posts":{"VideoList":[{"Date":"2026-01-01 00:00:00","WhoCanView":"Only me"},{"Date":"yesterday"}]}}}""", UnavailableReason.Empty, "no entry in it is a public post; of 2: 1 not public, 1 unreadable")]
    public void Tells_empty_from_unknown(string json, UnavailableReason reason, string sentence)
    {
        var failure = Fails(File, System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Equal(reason, failure.Reason);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_json_where_it_gets_text_files() => Assert.Contains(
        "Ask for it again in JSON: Settings and privacy", Fails(new ExportWriter().File("TikTok/Post/Posts.txt", "Date: 2026")).Message,
        StringComparison.Ordinal);
}
