using System.Text.Json;
using Vetting.Sources.Bluesky;
using Vetting.Sources.Mastodon;
using Vetting.Sources.Tests.Feeds;

namespace Vetting.Sources.Tests;

/// <summary>Which picture of a post may be shown beside its words.</summary>
public sealed class PostPictureTests
{
    [Theory]
    [InlineData("""{"media_attachments":[{"type":"image","preview_url":"https://m.example/a.png"}]}""", "https://m.example/a.png")]
    [InlineData("""{"sensitive":false,"media_attachments":[{"type":"video","preview_url":"https://m.example/a.png"}]}""", "https://m.example/a.png")]
    [InlineData("""{"sensitive":true,"media_attachments":[{"type":"image","preview_url":"https://m.example/a.png"}]}""", null)]
    [InlineData("""{"media_attachments":[{"type":"image","preview_url":"javascript:alert(1)"}]}""", null)]
    [InlineData("""{"media_attachments":[]}""", null)]
    [InlineData("""{"spoiler_text":"food","media_attachments":[{"type":"image","preview_url":"https://m.example/a.png"}]}""", null)]
    [InlineData("""{"spoiler_text":"","media_attachments":[{"type":"audio","preview_url":null},{"type":"image","preview_url":"https://m.example/b.png"}]}""", "https://m.example/b.png")]
    public void Mastodons_preview_unless_it_is_behind_a_warning(string status, string? picture) =>
        Assert.Equal(picture, MastodonStatus.ToPost(Json(
            $$"""{"id":"1","created_at":"2026-05-01T10:00:00Z","content":"x",{{status[1..]}}"""))!.Picture);

    [Theory]
    [InlineData("""{"images":[{"thumb":"https://b.example/a"},{"thumb":"https://b.example/b"}]}""", "", "https://b.example/a")]
    [InlineData("""{"record":{},"media":{"images":[{"thumb":"https://b.example/a"}]}}""", "", "https://b.example/a")]
    [InlineData("""{"playlist":"https://b.example/v","thumbnail":"https://b.example/a"}""", "", "https://b.example/a")]
    [InlineData("""{"$type":"app.bsky.embed.gallery#view","items":[{"thumbnail":"https://b.example/a","fullsize":"https://b.example/A"},{"thumbnail":"https://b.example/b"}]}""", "", "https://b.example/a")]
    [InlineData("""{"record":{},"media":{"items":[{"thumbnail":"https://b.example/a"}]}}""", "", "https://b.example/a")]
    [InlineData("""{"items":[{"thumbnail":"https://b.example/a"}]}""", ""","labels":[{"val":"nudity"}]""", null)]
    [InlineData("""{"images":[{"thumb":"https://b.example/a"}]}""", ""","labels":[{"val":"nudity"}]""", null)]
    [InlineData("""{"external":{"thumb":"https://b.example/card"}}""", "", null)]
    [InlineData("""{"images":[{"thumb":"https://b.example/a"}]}""", ""","author":{"labels":[{"val":"!no-unauthenticated"}]}""", null)]
    [InlineData("""{"images":[{"thumb":"https://b.example/a"}]}""", ""","author":{"labels":[]}""", "https://b.example/a")]
    public void Blueskys_small_copy_unless_it_is_labelled(string embed, string more, string? picture) =>
        Assert.Equal(picture, BlueskyPost.OfView(Json(
            $$"""{"uri":"at://did:plc:a/app.bsky.feed.post/3k","record":{"text":"x","createdAt":"2026-05-01T10:00:00Z"},"embed":{{embed}}{{more}}}"""),
            "ada.example")!.Picture);

    [Fact]
    public void None_of_blueskys_where_the_author_warns_of_it() => Assert.Null(BlueskyPost.OfView(Json(
        """
        {"uri":"at://did:plc:a/app.bsky.feed.post/3k","embed":{"images":[{"thumb":"https://b.example/a"}]},
         "record":{"text":"x","createdAt":"2026-05-01T10:00:00Z","labels":{"values":[{"val":"sexual"}]}}}
        """),
        "ada.example")!.Picture);

    [Theory]
    [InlineData("""<enclosure url="/a.mp3" type="audio/mpeg"/><enclosure url="/a.jpg" type="image/jpeg"/>""", "https://blog.example/a.jpg")]
    [InlineData("""<media:group><media:thumbnail url="https://i.example/a.jpg"/></media:group>""", "https://i.example/a.jpg")]
    [InlineData("""<description>x &lt;img src="a.jpg"&gt;</description>""", "https://blog.example/a.jpg")]
    [InlineData("""<description>x &lt;img src="data:image/png;base64,AAAA"&gt;</description>""", null)]
    [InlineData("<description>x</description>", null)]
    [InlineData("""<media:content url="/a.jpg" type="image/jpeg"><media:rating scheme="urn:simple">adult</media:rating></media:content>""", null)]
    [InlineData("""<media:content url="/a.jpg" type="image/jpeg"><media:rating scheme="urn:simple">nonadult</media:rating></media:content>""", "https://blog.example/a.jpg")]
    [InlineData("""<media:adult>true</media:adult><description>x &lt;img src="a.jpg"&gt;</description>""", null)]
    [InlineData("""<description>x &lt;img src=" "&gt;&lt;img src="b.jpg"&gt;</description>""", "https://blog.example/b.jpg")]
    public async Task A_feeds_own(string item, string? picture) => Assert.Equal(picture, Assert.Single(
        (await ServedFeed.Read($"""
            <rss version="2.0" xml:base="https://blog.example/" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>t</title>
            <pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>{item}</item></channel></rss>
            """)).Posts).Picture);

    [Theory]
    [InlineData("""<description>x &lt;img src="a.jpg" alt=" a &amp;amp; b "&gt;&lt;img src="b.jpg" alt="c"&gt;</description>""", "a & b")]
    [InlineData("""<description>x &lt;img src="a.jpg"&gt;&lt;img src="b.jpg" alt="c"&gt;</description>""", null)]
    [InlineData("""<enclosure url="/a.jpg" type="image/jpeg"/><description>x &lt;img src="b.jpg" alt="c"&gt;</description>""", null)]
    public async Task Says_of_a_feeds_picture_what_is_said_of_that_one(string item, string? description) => Assert.Equal(
        description, Assert.Single((await ServedFeed.Read($"""
            <rss version="2.0" xml:base="https://blog.example/" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>t</title>
            <pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>{item}</item></channel></rss>
            """)).Posts).PictureDescription);

    [Theory]
    [InlineData("""[{"type":"image","preview_url":"https://m.example/a.png","description":"Une soupe"}]""", "Une soupe")]
    [InlineData("""[{"type":"image","preview_url":"https://m.example/a.png","description":null},{"type":"image","preview_url":"https://m.example/b.png","description":"Une soupe"}]""", null)]
    public void Says_of_mastodons_what_its_author_says(string media, string? description) => Assert.Equal(
        description,
        MastodonStatus.ToPost(Json($$"""{"id":"1","created_at":"2026-05-01T10:00:00Z","content":"x","media_attachments":{{media}}}"""))!
            .PictureDescription);

    [Theory]
    [InlineData("""{"images":[{"thumb":"https://b.example/a","alt":"Une soupe"}]}""", "Une soupe")]
    [InlineData("""{"items":[{"thumbnail":"https://b.example/a","alt":"Une soupe"}]}""", "Une soupe")]
    [InlineData("""{"thumbnail":"https://b.example/a","alt":"Une soupe"}""", "Une soupe")]
    [InlineData("""{"images":[{"thumb":"https://b.example/a","alt":""}]}""", null)]
    public void Says_of_blueskys_what_its_author_says(string embed, string? description) => Assert.Equal(
        description,
        BlueskyPost.OfView(Json(
            $$"""{"uri":"at://did:plc:a/app.bsky.feed.post/3k","record":{"text":"x","createdAt":"2026-05-01T10:00:00Z"},"embed":{{embed}}}"""),
            "ada.example")!.PictureDescription);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
