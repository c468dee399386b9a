using System.Text.Json;
using Vetting.Core.History;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

public sealed class XExportTests
{
    private static Dictionary<string, object?> Tweet(string id, string text, params (string Name, object? Value)[] more)
    {
        var tweet = new Dictionary<string, object?>
        {
            ["id_str"] = id, ["id"] = id, ["full_text"] = text, ["created_at"] = "Fri May 01 10:00:00 +0000 2026",
            ["favorite_count"] = "7", ["retweet_count"] = "2", ["retweeted"] = false, ["lang"] = "fr",
            ["entities"] = new { urls = Array.Empty<object>() },
        };
        foreach (var (name, value) in more)
            tweet[name] = value;
        return tweet;
    }

    private static string Script(string name, params IEnumerable<object> entries) =>
        $"window.YTD.{name} = {JsonSerializer.Serialize(entries)}";

    private static object Wrapped(object tweet) => new { tweet };

    private static ExportWriter Account(ExportWriter writer) => writer.File("data/account.js", Script("account.part0", new
    {
        account = new { accountId = "42", username = "lou_cuisine", accountDisplayName = "Lou", email = "lou@private.example", phone = "+33" },
    }));

    [Theory]
    [InlineData("data/tweets.js", "tweets.part0", true)]
    [InlineData("twitter-2026-06-01/data/tweets.js", "tweets.part0", true)]
    [InlineData("data/tweet.js", "tweet.part0", true)]
    [InlineData("tweet.js", "tweet.part0", false)]
    public void Reads_posts_of_every_shape(string path, string variable, bool wrapped)
    {
        var tweet = Tweet("1900000000000000010", "Un plat &amp; un dessert &lt;3");
        var history = One(new ExportWriter().File(path, Script(variable, wrapped ? Wrapped(tweet) : tweet)));
        Assert.Equal(new Post(
            "1900000000000000010", "Un plat & un dessert <3", At("2026-05-01 10:00:00"),
            "https://x.com/i/status/1900000000000000010", Likes: 7, Shares: 2, Language: "fr"), Assert.Single(history.Posts));
    }

    [Fact]
    public void Reads_the_months_of_the_oldest_archives()
    {
        var history = One(new ExportWriter().File("data/js/tweets/2015_08.js", "Grailbird.data.tweets_2015_08 = \n " + JsonSerializer.Serialize(new[]
        {
            new { id = 637000000000000001, id_str = "637000000000000001", text = "Bonjour de 2015", created_at = "2015-08-31 12:00:00 +0000" },
        })));
        Assert.Equal([("2015-08-31 12:00:00", "Bonjour de 2015")], history.Texts());
    }

    [Fact]
    public void Joins_the_parts_and_names_the_account()
    {
        var history = One(Account(new ExportWriter()
            .File("data/tweets.js", Script("tweets.part0", Wrapped(Tweet("1", "un"))))
            .File("data/tweets-part1.js", Script("tweets.part1", Wrapped(Tweet("2", "deux"))))));
        Assert.Equal(["deux", "un"], history.Posts.Select(post => post.Text).Order());
        Assert.Equal(("lou_cuisine", "Lou", "https://x.com/lou_cuisine/status/1"),
            (history.Channel.Handle, history.Profile.DisplayName, history.Posts.Single(post => post.Id == "1").Link));
        Assert.DoesNotContain("private.example", JsonSerializer.Serialize(history), StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_whole_addresses_in_place_of_short_ones_and_drops_those_of_its_own_pictures()
    {
        var history = One(new ExportWriter().File("data/tweets.js", Script("tweets.part0", Wrapped(Tweet(
            "1", "Mon four https://t.co/abc à voir https://t.co/pic",
            ("entities", new { urls = new[] { new { url = "https://t.co/abc", expanded_url = "https://shop.example/four?ref=lou" } } }),
            ("extended_entities", new { media = new[] { new { url = "https://t.co/pic", type = "photo" } } }))))));
        Assert.Equal(("Mon four https://shop.example/four?ref=lou à voir", MediaKind.Image),
            (history.Posts[0].Text, history.Posts[0].Media));
    }

    [Fact]
    public void Gives_long_posts_whole_and_keeps_notes_without_a_post()
    {
        var whole = "Une très longue histoire de levain qui commence comme toutes les autres, un dimanche de pluie, " + new string('a', 300) + " #ad";
        var note = new { noteTweet = new { noteTweetId = "99", createdAt = "2026-05-01T10:00:01.000Z", core = new { text = whole, urls = Array.Empty<object>() } } };
        var alone = new { noteTweet = new { noteTweetId = "98", createdAt = "2025-01-01T10:00:00.000Z", core = new { text = "Une note seule", urls = Array.Empty<object>() } } };
        var history = One(new ExportWriter()
            .File("data/tweets.js", Script("tweets.part0", Wrapped(Tweet("1", whole[..270] + "… https://t.co/x"))))
            .File("data/note-tweet.js", Script("note_tweet.part0", note, alone)));
        Assert.Equal([("2026-05-01 10:00:00", whole), ("2025-01-01 10:00:00", "Une note seule")], history.Texts());
        Assert.Equal(["1", "note-tweet.js#2"], history.Posts.Select(post => post.Id));
    }

    [Fact]
    public void Gives_each_of_several_notes_that_begin_alike_to_one_post()
    {
        var begin = new string('a', 90);
        object Note(int number) => new { noteTweet = new { createdAt = "2026-05-01T09:59:59.000Z", core = new { text = $"{begin} note {number}" } } };
        var history = One(new ExportWriter()
            .File("data/note-tweet.js", Script("note_tweet.part0", Enumerable.Range(0, 50).Select(Note)))
            .File("data/tweets.js", Script("tweets.part0", Enumerable.Range(0, 50).Select(id => Wrapped(Tweet($"{id}", $"{begin}…"))))));
        Assert.Equal(50, history.Posts.Select(post => post.Text).Distinct().Count(text => text.Contains("note", StringComparison.Ordinal)));
        Assert.Equal((50, 50, 0), history.Counts());
    }

    [Fact]
    public void Leaves_out_others_words_and_replies_to_others_and_keeps_threads()
    {
        var history = One(Account(new ExportWriter().File("data/tweets.js", Script("tweets.part0",
            Wrapped(Tweet("1", "RT @autre: pas mes mots")),
            Wrapped(Tweet("2", "@autre oui", ("in_reply_to_status_id_str", "9"), ("in_reply_to_user_id_str", "77"))),
            Wrapped(Tweet("3", "suite", ("in_reply_to_status_id_str", "4"), ("in_reply_to_user_id_str", "42"))),
            Wrapped(Tweet("4", "début"))))));
        Assert.Equal(["début", "suite"], history.Posts.Select(post => post.Text).Order());
        Assert.Equal([(LeftOutReason.Repost, 1), (LeftOutReason.Reply, 1)], history.LeftOut());
    }

    [Fact]
    public void Keeps_the_last_version_of_an_edited_post()
    {
        string[] versions = ["1000", "1001", "1002"];
        object Version(string id) => Wrapped(Tweet(id, $"version {id}", ("edit_info", new { initial = new { editTweetIds = versions } })));
        var history = One(new ExportWriter().File("data/tweets.js", Script("tweets.part0", Version("1001"), Version("1002"), Version("1000"))));
        Assert.Equal("version 1002", Assert.Single(history.Posts).Text);
        Assert.Equal([(LeftOutReason.OlderVersion, 2)], history.LeftOut());
    }

    [Fact]
    public void Never_reads_what_was_deleted()
    {
        var history = One(new ExportWriter()
            .File("data/tweets.js", Script("tweets.part0", Wrapped(Tweet("1", "gardé"))))
            .File("data/deleted-tweets.js", Script("deleted_tweets.part0", Wrapped(Tweet("2", "effacé"))))
            .File("data/direct-messages.js", "window.YTD.direct_messages.part0 = [")
            .File("data/contact.js", "window.YTD.contact.part0 = ["));
        Assert.Equal("gardé", Assert.Single(history.Posts).Text);
        Assert.Equal(["data/tweets.js"], history.Export!.Files);
    }

    [Fact]
    public void Says_which_part_is_missing_by_the_manifest_or_by_the_numbers()
    {
        var writer = () => new ExportWriter()
            .File("data/tweets.js", Script("tweets.part0", Wrapped(Tweet("1", "un"))))
            .File("data/tweets-part2.js", Script("tweets.part2", Wrapped(Tweet("3", "trois"))));
        var listed = One(writer().File("data/manifest.js", """
            window.__THAR_CONFIG = {"dataTypes":{"tweets":{"files":[
              {"fileName":"data/tweets.js"},{"fileName":"data/tweets-part1.js"},{"fileName":"data/tweets-part2.js"},{"fileName":"data/tweets-part3.js"}]}}}
            """));
        Assert.Equal(2, listed.Export!.Notes!.Count);
        Assert.Contains("“tweets-part3.js” is missing", listed.Export.Notes[1].En, StringComparison.Ordinal);
        Assert.Contains("« tweets-part1.js » manque", Assert.Single(One(writer()).Export!.Notes!).Fr, StringComparison.Ordinal);
    }
}
