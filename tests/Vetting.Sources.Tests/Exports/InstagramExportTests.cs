using Vetting.Core.History;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

public sealed class InstagramExportTests
{
    private const string Caption = "Thé glacé à la pêche 🍑 — collaboration rémunérée avec Maison Brune";

    private static object Photo(string title, string time = "2026-05-02 08:30", string file = "p.jpg") =>
        new { uri = $"media/posts/202605/{file}", creation_timestamp = Seconds(time), title };

    private static object Single(string title, string time = "2026-05-02 08:30") => new { media = new[] { Photo(title, time) } };

    private static object Album(string title, string time) => new
    {
        media = new[] { Photo("", time, "a.jpg"), Photo("", time, "b.mp4") }, title, creation_timestamp = Seconds(time),
    };

    [Theory]
    [InlineData("your_instagram_activity/media/posts_1.json", "media/posts_1.json")]
    [InlineData("your_instagram_activity/content/posts_1.json", "content/posts_1.json")]
    [InlineData("content/posts_1.json", "content/posts_1.json")]
    [InlineData("exemple_20260601/your_instagram_activity/media/posts_1.json", "media/posts_1.json")]
    [InlineData(@"instagram\your_instagram_activity\media\Posts_1.JSON", "media/Posts_1.JSON")]
    public void Reads_posts_wherever_a_year_puts_them(string path, string dialect)
    {
        var history = One(new ExportWriter().Meta(path, new[]
        {
            Single(Caption), Album("Trois sœurs, un goûter", "2026-05-03 09:00"), Single("", "2026-05-04 10:00"),
        }));
        Assert.Equal(
            [("2026-05-04 10:00:00", ""), ("2026-05-03 09:00:00", "Trois sœurs, un goûter"), ("2026-05-02 08:30:00", Caption)],
            history.Texts());
        Assert.Equal((3, 3, 0), history.Counts());
        Assert.Equal((dialect, "export-instagram"), (history.Export!.Dialect, history.Source));
        Assert.All(history.Posts, post => Assert.Equal(
            (null, null, null, null, null, null, MediaKind.Image),
            (post.Link, post.Likes, post.Comments, post.Shares, post.Views, post.PaidPartnership, post.Media)));
    }

    [Fact]
    public void Points_at_the_place_in_the_file_as_people_count()
    {
        var history = One(new ExportWriter()
            .Meta("a/your_instagram_activity/media/posts_1.json", Enumerable.Range(1, 12).Select(number => Single($"Numéro {number}")))
            .Meta("a/your_instagram_activity/media/reels.json", new { ig_reels_media = new[] { Single("Un reel") } }));
        Assert.Equal("Numéro 12", history.Posts.Single(post => post.Id == "posts_1.json#12").Text);
        Assert.Equal("Un reel", history.Posts.Single(post => post.Id == "reels.json#1").Text);
    }

    [Fact]
    public void Reads_an_object_with_one_post_where_the_list_is_left_out() =>
        Assert.Equal([("2026-05-02 08:30:00", Caption)], One(new ExportWriter()
            .Meta("content/posts_1.json", Single(Caption))).Texts());

    [Fact]
    public void Reads_a_list_under_a_name_that_nobody_has_seen() =>
        Assert.Equal([("2026-05-02 08:30:00", Caption)], One(new ExportWriter()
            .Meta("content/posts_1.json", new { ig_posts_of_2027 = new[] { Single(Caption) } })).Texts());

    [Fact]
    public void Reads_the_first_generation_with_its_own_names()
    {
        var history = One(new ExportWriter { Root = "part_1/" }.Meta("media.json", new
        {
            photos = new[] { new { caption = "Première photo à Gènes", taken_at = "2019-03-04T05:06:07", path = "photos/201903/x.jpg" } },
            videos = new[] { new { caption = "Ça tourne", taken_at = "2020-03-04T05:06:07+02:00", path = "videos/202003/y.mp4" } },
            direct = new[] { new { caption = "private", taken_at = "2020-03-04T05:06:07", path = "direct/z.jpg" } },
        }));
        Assert.Equal([("2020-03-04 03:06:07", "Ça tourne"), ("2019-03-04 05:06:07", "Première photo à Gènes")], history.Texts());
        Assert.Equal([("media.json#videos/1", MediaKind.Video), ("media.json#photos/1", MediaKind.Image)], history.Posts.Select(post => (post.Id, post.Media)));
    }

    [Theory]
    [InlineData("Caption", "en")]
    [InlineData("Légende", "fr")]
    [InlineData("Bildunterschrift", "de")]
    [InlineData("Didascalia", "it")]
    public void Reads_captions_under_labels_of_the_accounts_language(string label, string language)
    {
        var history = One(new ExportWriter().Meta("your_instagram_activity/media/posts_1.json", new[]
        {
            new
            {
                timestamp = Seconds("2026-05-02 08:30"), fbid = "1", media = Array.Empty<object>(),
                label_values = new object[]
                {
                    new { label, value = Caption },
                    new { label = "URL", value = "https://www.instagram.com/p/abc/", href = "https://www.instagram.com/p/abc/" },
                },
            },
        }));
        var post = Assert.Single(history.Posts);
        Assert.Equal((Caption, "https://www.instagram.com/p/abc/", language), (post.Text, post.Link, history.Export!.Language));
    }

    [Fact]
    public void Says_that_labels_of_an_unknown_language_could_not_be_read_and_not_that_there_are_no_posts()
    {
        var failure = Fails(new ExportWriter().Meta("your_instagram_activity/media/posts_1.json", new[]
        {
            new { timestamp = Seconds("2026-05-02 08:30"), label_values = new[] { new { label = "Açıklama", value = "Merhaba" } } },
        }));
        Assert.Equal(UnavailableReason.Malformed, failure.Reason);
        Assert.Contains("The labels of “posts_1.json” are in a language that is not known. Set the Instagram account to English", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_stories_with_words_and_counts_the_others()
    {
        var history = One(new ExportWriter()
            .Meta("your_instagram_activity/media/stories.json", new { ig_stories = new[] { Photo(""), Photo("Code CREME10"), Photo("") } }));
        Assert.Equal([(LeftOutReason.WordlessStory, 2)], history.LeftOut());
        Assert.Equal(((3, 1, 0), "Code CREME10"), (history.Counts(), Assert.Single(history.Posts).Text));
    }

    [Theory]
    [InlineData("logged_information/past_instagram_insights/posts.json")]
    [InlineData("your_instagram_activity/subscriptions/reels.json")]
    [InlineData("your_instagram_activity/saved/saved_posts.json")]
    public void Leaves_other_sections_alone_whose_files_are_called_alike(string path)
    {
        var history = One(new ExportWriter()
            .Meta("your_instagram_activity/media/posts_1.json", new[] { Single(Caption) })
            .Meta(path, new { organic_insights_posts = new[] { new { string_map_data = new { Likes = new { value = "3" } } } } }));
        Assert.Equal((1, 1, 0), history.Counts());
        Assert.Null(history.Export!.Notes);
    }

    [Theory]
    [InlineData("your_instagram_activity/media/reels.json")]
    [InlineData("your_instagram_activity/content/reels.json")]
    [InlineData("content/igtv_videos.json")]
    public void Reads_videos_beside_the_posts(string path) => Assert.Equal(
        [("2026-05-02 08:30:00", Caption)], One(new ExportWriter().Meta(path, new { ig_media = new[] { Single(Caption) } })).Texts());

    [Fact]
    public void Says_which_numbered_part_is_missing()
    {
        var history = One(new ExportWriter()
            .Meta("your_instagram_activity/media/posts_1.json", new[] { Single("Un") })
            .Meta("your_instagram_activity/media/posts_10.json", new[] { Single("Dix") })
            .Meta("your_instagram_activity/media/posts_2.json", new[] { Single("Deux") }));
        Assert.Equal(["posts_1.json#1", "posts_10.json#1", "posts_2.json#1"], history.Posts.Select(post => post.Id).Order(StringComparer.Ordinal));
        Assert.Equal(7, history.Export!.Notes!.Count);
        Assert.Contains("“posts_3.json” is missing", history.Export.Notes[0].En, StringComparison.Ordinal);
        Assert.Contains("posts_9.json", history.Export.Notes[^1].Fr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Username", "Name")]
    [InlineData("Nom d’utilisateur", "Nom")]
    [InlineData("Gebruikersnaam", "Naam")]
    public void Knows_the_account_by_its_profile_and_keeps_nothing_else_of_it(string username, string name)
    {
        var history = One(new ExportWriter()
            .Meta("personal_information/personal_information/personal_information.json", new
            {
                profile_user = new[]
                {
                    new
                    {
                        string_map_data = new Dictionary<string, object>
                        {
                            ["Email"] = new { value = "elodie@private.example" },
                            [username] = new { value = "elodie.brune" },
                            [name] = new { value = "Élodie Brune" },
                            ["Bio"] = new { value = "Thés & gâteaux" },
                        },
                    },
                },
            })
            .Meta("your_instagram_activity/media/posts_1.json", new[] { Single(Caption) }));
        Assert.Equal(("elodie.brune", "Élodie Brune", "Thés & gâteaux"),
            (history.Channel.Handle, history.Profile.DisplayName, history.Profile.Bio));
        Assert.DoesNotContain("private.example", System.Text.Json.JsonSerializer.Serialize(history), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_threads_in_the_same_archive_as_a_channel_of_its_own()
    {
        var histories = Of(new ExportWriter()
            .Meta("your_instagram_activity/media/posts_1.json", new[] { Single(Caption) })
            .Meta("your_instagram_activity/threads/threads_and_replies.json", new
            {
                text_post_app_text_posts = new object[]
                {
                    Single("Un fil à part"),
                    new { media = new[] { new { title = "réponse", creation_timestamp = Seconds("2026-05-03"), text_app_post = new { is_reply = true } } } },
                },
            })
            .File("your_instagram_activity/messages/inbox/x/message_1.json", "not to be opened"));
        Assert.Equal(["instagram", "threads"], histories.Select(history => history.Channel.Platform));
        Assert.Equal([("2026-05-02 08:30:00", "Un fil à part")], histories[1].Texts());
        Assert.Equal([(LeftOutReason.Reply, 1)], histories[1].LeftOut());
        Assert.Equal(["your_instagram_activity/media/posts_1.json"], histories[0].Export!.Files);
    }

    [Fact]
    public void What_cannot_be_read_of_one_platform_is_told_beside_the_other() => Assert.Contains(
        "“threads_and_replies.json” of the Threads export ends or breaks midway",
        Assert.Single(One(new ExportWriter()
            .Meta("your_instagram_activity/media/posts_1.json", new[] { Single(Caption) })
            .File("your_instagram_activity/threads/threads_and_replies.json", "{\"text_post_app_text_posts\":[")).Export!.Notes!).En,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("your_instagram_activity/media/posts_1.html")]
    [InlineData("content/posts_1.html")]
    public void Asks_for_json_where_it_gets_html(string path) => Assert.Contains(
        "The Instagram export is in HTML, where nothing is dated for sure. Ask for it again in JSON: Accounts Centre",
        Fails(new ExportWriter().File(path, "<html>")).Message, StringComparison.Ordinal);

    [Fact]
    public void Asks_for_posts_where_the_export_was_made_without() => Assert.Contains(
        "The Instagram export does not hold the posts.",
        Fails(new ExportWriter().Meta("your_instagram_activity/comments/post_comments_1.json", new[] { new { } })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", UnavailableReason.Empty, "its list of posts is empty")]
    [InlineData("{\"ig_posts\":[]}", UnavailableReason.Empty, "its list of posts is empty")]
    [InlineData("{}", UnavailableReason.Malformed, "“posts_1.json” of the Instagram export is of no known shape")]
    [InlineData("[{\"a\":1},{\"b\":2}]", UnavailableReason.Malformed, "No entry (2) of the Instagram export could be read")]
    [InlineData("[{\"media\":[", UnavailableReason.Malformed, "ends or breaks midway")]
    [InlineData("<html>", UnavailableReason.Malformed, "ends or breaks midway")]
    public void Tells_an_empty_list_from_one_that_it_cannot_read(string content, UnavailableReason reason, string sentence)
    {
        var failure = Fails(new ExportWriter().File("content/posts_1.json", content));
        Assert.Equal(reason, failure.Reason);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_what_came_before_a_break_and_says_so()
    {
        var whole = System.Text.Json.JsonSerializer.Serialize(new[] { Single("Un"), Single("Deux") });
        var history = One(new ExportWriter().File("content/posts_1.json", whole[..^10]));
        Assert.Equal("Un", Assert.Single(history.Posts).Text);
        Assert.Contains("“posts_1.json” of the Instagram export ends or breaks midway", Assert.Single(history.Export!.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_newest_of_more_posts_than_are_wanted()
    {
        var history = One(new ExportWriter().Meta("content/posts_1.json", Enumerable.Range(0, 200)
            .Select(number => Single($"{number}", At("2020-01-01").AddDays(number * 7 % 200).ToString("yyyy-MM-dd")))),
            new HistoryLimits(MaxPosts: 10));
        Assert.Equal(Enumerable.Range(190, 10).Reverse().Select(day => At("2020-01-01").AddDays(day)), history.Posts.Select(post => post.PublishedAt));
        Assert.True(history.Truncated);
        Assert.Equal((200, 200, 0), history.Counts());
    }
}
