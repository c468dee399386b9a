using System.Text;
using Vetting.Core.History;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

/// <summary>LinkedIn, Mastodon and Facebook.</summary>
public sealed class OtherExportTests
{
    private const string Public = "https://www.w3.org/ns/activitystreams#Public";
    private const string Me = "https://mastodon.example/users/zia";

    private const string Shares = """
        Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility
        2026-05-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7100000000000000001,"Fière de ce partenariat

        avec ""Maison Brune"", #sponsorisé",,,MEMBER_NETWORK
        2026-05-02 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7100000000000000002,Entre nous,,,CONNECTIONS
        2026-05-03 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7100000000000000003,À lire,https://blog.example,,PUBLIC
        """;

    [Theory]
    [InlineData("")]
    [InlineData("Notes:\n\"When exporting your data, you may notice that some of it is missing.\"\n\n")]
    public void Reads_shares_that_everybody_can_see_after_whatever_notes(string before)
    {
        var history = One(new ExportWriter { Root = "Complete_LinkedInDataExport_06-01-2026/" }
            .File("Shares.csv", before + Shares)
            .File("Profile.csv", "First Name,Last Name,Headline,Summary\nZia,Brun,Cheffe,\n")
            .File("messages.csv", "CONTENT\nsecret").File("Connections.csv", "First Name\nsomebody"));
        Assert.Equal(
            [("2026-05-03 10:00:00", "À lire"), ("2026-05-01 10:00:00", "Fière de ce partenariat\n\navec \"Maison Brune\", #sponsorisé")],
            history.Texts());
        Assert.Equal(["7100000000000000003", "7100000000000000001"], history.Posts.Select(post => post.Id));
        Assert.Equal([(LeftOutReason.NotPublic, 1)], history.LeftOut());
        Assert.Equal(("Zia Brun", "Cheffe", MediaKind.Link), (history.Profile.DisplayName, history.Profile.Bio, history.Posts[0].Media));
        Assert.Equal(2, history.Export!.Files.Count);
    }

    [Fact]
    public void Asks_linkedin_for_the_complete_archive_where_the_quick_one_came() => Assert.Contains(
        "The LinkedIn export does not hold the posts. Ask for it again with them: Settings & Privacy",
        Fails(new ExportWriter().File("Connections.csv", "x").File("Email Addresses.csv", "x")).Message, StringComparison.Ordinal);

    private static object Create(string id, string content, string[]? to = null, string[]? cc = null, string? summary = null, string? inReplyTo = null) => new
    {
        id = $"{Me}/statuses/{id}/activity", type = "Create", actor = Me, published = "2026-05-01T10:00:00Z",
        to = to ?? [Public], cc = cc ?? [],
        @object = new
        {
            id = $"{Me}/statuses/{id}", type = "Note", summary, inReplyTo, published = "2026-05-01T10:00:00Z",
            url = $"https://mastodon.example/@zia/{id}", content, contentMap = new { fr = content },
            attachment = new[] { new { mediaType = "image/png" } },
        },
    };

    private static ExportWriter Outbox(params object[] items) => new ExportWriter()
        .Json("outbox.json", new { type = "OrderedCollection", totalItems = items.Length, orderedItems = items })
        .Json("actor.json", new { id = Me, preferredUsername = "zia", name = "Zia 🍞", summary = "<p>Pain &amp; <b>levain</b></p>" });

    [Fact]
    public void Reads_what_anybody_can_see_of_an_outbox_as_plain_text()
    {
        var history = One(Outbox(
            Create("1", "<p>Bonjour <a href=\"x\">#<span>pub</span></a><br>suite</p>", summary: "Recette"),
            Create("2", "<p>discret</p>", to: [$"{Me}/followers"], cc: [Public]),
            Create("3", "<p>privé</p>", to: [$"{Me}/followers"]),
            Create("4", "<p>@ami oui</p>", inReplyTo: "https://other.example/9"),
            Create("5", "<p>fil</p>", inReplyTo: $"{Me}/statuses/1"),
            new { type = "Announce", to = new[] { Public }, @object = "https://other.example/users/x/statuses/9" }));
        Assert.Equal(["Recette\n\nBonjour #pub\nsuite", "discret", "fil"],
            history.Posts.OrderBy(post => post.Id, StringComparer.Ordinal).Select(post => post.Text));
        Assert.Equal([(LeftOutReason.NotPublic, 1), (LeftOutReason.Repost, 1), (LeftOutReason.Reply, 1)], history.LeftOut());
        Assert.Equal(("zia@mastodon.example", "Zia 🍞", "Pain & levain"), (history.Channel.Handle, history.Profile.DisplayName, history.Profile.Bio));
        Assert.All(history.Posts, post => Assert.Equal(MediaKind.Image, post.Media));
    }

    [Fact]
    public void Says_that_nothing_of_an_outbox_is_public() => Assert.Contains(
        "no entry in it is a public post; of 2: 1 not public, 1 repost of somebody else’s post.",
        Fails(Outbox(Create("1", "<p>x</p>", to: []), new { type = "Announce", @object = "y" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Asks_to_unpack_a_tar_archive() => Assert.Contains(
        "outbox.json", Fails("archive-20260601.tar.gz", [0x1F, 0x8B, 8, 0]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json")]
    [InlineData("posts/your_posts_1.json")]
    public void Reads_facebook_posts_in_their_authors_words(string path)
    {
        var history = One(new ExportWriter { Root = "facebook-lea-2026/" }.Meta(path, new object[]
        {
            new { timestamp = Seconds("2026-05-01 10:00"), data = new[] { new { post = "Pâte brisée, journée réussie 🥧" } }, title = "Léa a mis à jour son statut." },
            new { timestamp = Seconds("2026-05-02 10:00"), title = "Léa shared a link.", attachments = new[] { new { data = new[] { new { external_context = new { url = "https://x.example" } } } } } },
            new { timestamp = Seconds("2026-05-03 10:00"), attachments = new[] { new { data = new[] { new { media = new { uri = "a.mp4", description = "En vidéo" } } } } } },
        }));
        Assert.Equal(
            [("2026-05-03 10:00:00", "En vidéo"), ("2026-05-02 10:00:00", ""), ("2026-05-01 10:00:00", "Pâte brisée, journée réussie 🥧")],
            history.Texts());
        Assert.Equal([MediaKind.Video, MediaKind.Link, MediaKind.None], history.Posts.Select(post => post.Media));
        Assert.Contains("does not say who could see each post", Assert.Single(history.Export!.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Facebook_posts_under_labels_that_nobody_has_seen_are_no_posts_without_words() => Assert.Contains(
        "No entry (1) of the Facebook export could be read", Fails(new ExportWriter().Meta("posts/your_posts_1.json", new[]
        {
            new { timestamp = Seconds("2026-05-01"), label_values = new[] { new { label = "Texte", value = "Bonjour" } } },
        })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("post_comments_1.json", "The Instagram export does not hold the posts.")]
    [InlineData("followers_1.json", "The Instagram export does not hold the posts.")]
    [InlineData("comments.csv", "The YouTube export does not hold the posts.")]
    [InlineData("Connections.csv", "The LinkedIn export does not hold the posts.")]
    public void Asks_for_the_posts_where_it_gets_another_file_of_the_export(string name, string sentence) =>
        Assert.Contains(sentence, Fails(name, "x"u8.ToArray()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("whatever.json", """{"type":"OrderedCollection","orderedItems":[{"type":"Announce","object":"x"}]}""", "Mastodon")]
    [InlineData("Shares (1).csv", "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-05-01 10:00:00,,x,,,CONNECTIONS\n", "LinkedIn")]
    [InlineData("copie.json", """[{"media":[{"creation_timestamp":"?"}]}]""", "Instagram")]
    [InlineData("a.js", "window.YTD.tweets.part0 = [ {\"tweet\":{\"full_text\":\"RT @x: y\"}} ]", "X export")]
    [InlineData("a.json", """{"text_post_app_text_posts":[{}]}""", "Threads")]
    [InlineData("a.json", """[{"timestamp":"?","data":[{"post":"x"}]}]""", "Facebook")]
    [InlineData("data.json", """{"Video":{"Videos":{"VideoList":[{"Date":"?"}]}}}""", "TikTok")]
    public void Knows_a_lone_file_by_what_it_holds(string name, string content, string platform) =>
        Assert.Contains(platform, Fails(name, Encoding.UTF8.GetBytes(content)).Message, StringComparison.Ordinal);
}
