using System.Text;
using Vetting.Core.History;
using static Vetting.Sources.Tests.Feeds.ServedFeed;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>Feeds as they are rather than as they should be.</summary>
public sealed class LenientFeedTests
{
    [Theory]
    [InlineData("\n \uFEFF\n<?xml version='1.0'?>", "application/rss+xml")]
    [InlineData("", "text/html")]
    [InlineData("<!-- a comment -->", "text/plain")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?>", "application/octet-stream")]
    public async Task Does_not_mind_how_it_begins_or_what_it_calls_itself(string start, string contentType)
    {
        var history = await Read(
            start + "<rss><channel><item><guid>1</guid><title>é</title><pubDate>2026-05-01</pubDate></item></channel></rss>",
            contentType);
        Assert.Equal("é", Assert.Single(history.Posts).Text);
    }

    [Theory]
    [InlineData("</b>")]
    [InlineData("")]
    public async Task Elements_nested_without_end_are_no_feed(string close)
    {
        const int Deep = 200_000;
        var nested = string.Concat(Enumerable.Repeat("<b>", Deep)) + string.Concat(Enumerable.Repeat(close, Deep));
        var refused = await Assert.ThrowsAsync<HistoryUnavailableException>(() => ReadItem($"<item>{nested}</item>"));
        Assert.EndsWith(" nests its elements more than 100 deep: it was not read.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", "text/xml")]
    [InlineData("iso-8859-1", "text/xml; charset=utf-8")]
    [InlineData("iso-8859-15", "text/xml; charset=nonsense")]
    [InlineData("utf-16", "text/xml")]
    [InlineData("utf-32", "text/xml")]
    [InlineData("utf-32BE", "text/xml")]
    public async Task Finds_the_encoding(string encoding, string contentType)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = $"<?xml version='1.0' encoding='{encoding}'?><rss><channel><item><guid>1</guid><title>Pâte brisée</title><pubDate>2026-05-01</pubDate></item></channel></rss>";
        var codec = Encoding.GetEncoding(encoding);
        var history = await Read([.. codec.GetPreamble(), .. codec.GetBytes(body)], contentType);
        Assert.Equal("Pâte brisée", Assert.Single(history.Posts).Text);
    }

    [Theory]
    [InlineData("windows-1252", "text/xml; charset=iso-8859-1", "L’œuf à 3 € – «pub»")]
    [InlineData("windows-1252", "text/xml; charset=us-ascii", "L’œuf à 3 € – «pub»")]
    [InlineData("windows-1254", "text/xml; charset=iso-8859-9", "Şişli’de")]
    [InlineData("windows-1251", "text/xml; charset=windows-1251", "Реклама")]
    [InlineData("shift_jis", "text/xml; charset=shift_jis", "広告です")]
    [InlineData("iso-2022-jp", "text/xml; charset=iso-2022-jp", "広告です")]
    [InlineData("gb18030", "text/xml; charset=gb2312", "广告")]
    [InlineData("utf-8", "text/xml; charset=windows-1252", "L’œuf à 3 €")]
    public async Task Takes_the_names_of_encodings_as_browsers_do(string encoding, string contentType, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = $"<rss><channel><item><title>{words}</title><pubDate>2026-05-01</pubDate></item></channel></rss>";

        Assert.Equal(words, Assert.Single((await Read(Encoding.GetEncoding(encoding).GetBytes(body), contentType)).Posts).Text);
    }

    [Theory]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("text/xml; charset=iso-8859-1")]
    [InlineData("text/xml")]
    public async Task One_bad_byte_costs_one_character(string contentType)
    {
        var items = Enumerable.Range(1, 30).Select(day =>
            $"<item><title>Publicité : thé {day}</title><pubDate>2026-04-{day:00}</pubDate></item>");
        var bytes = Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='utf-8'?><rss><channel>{string.Concat(items)}<title>§</title></channel></rss>");
        bytes[Array.LastIndexOf(bytes, (byte)0xC2) + 1] = (byte)'x';

        var history = await Read(bytes, contentType);

        Assert.Equal((30, 30), (history.Posts.Count, history.Posts.Count(post => post.Text.StartsWith("Publicité : thé "))));
        Assert.Equal("\uFFFDx", history.Profile.DisplayName);
    }

    [Fact]
    public async Task Mends_entities_ampersands_and_undeclared_prefixes()
    {
        var history = await ReadItem(
            "<item><guid>1</guid><title>Th&eacute; &amp; caf&eacute; & pain &nbsp;&lt;3</title><content:encoded>&lt;p&gt;Bon&lt;/p&gt;</content:encoded><dc:date>2026-05-01</dc:date></item>");
        Assert.Equal("Thé & café & pain <3\nBon", Assert.Single(history.Posts).Text);
    }

    [Fact]
    public async Task Is_malformed_when_no_item_has_a_date()
    {
        var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(() => ReadItem("<item><guid>1</guid></item>"));
        Assert.Equal(UnavailableReason.Malformed, failure.Reason);
        Assert.Contains("bears a date that can be read (1), nor does the feed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ne porte de date lisible (1), et le flux n’en a pas non plus", failure.Sentence!.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_items_without_a_guid_by_link_or_by_what_they_say()
    {
        var history = await ReadItem(
            "<item><link>https://a.example/1</link><pubDate>2026-05-03</pubDate></item>"
            + "<item><title>Bon</title><pubDate>2026-05-02</pubDate></item>"
            + "<item><title>Bon</title><pubDate>2026-05-02</pubDate></item>"
            + "<item><link>https://a.example/1</link><pubDate>2026-05-01</pubDate></item>");
        Assert.Equal(["https://a.example/1", history.Posts[1].Id], history.Posts.Select(post => post.Id));
        Assert.Equal(64, history.Posts[1].Id.Length);
    }

    [Theory]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>/relative</link>", "relative")]
    [InlineData("<guid>https://a.example/perma</guid>", "https://a.example/perma")]
    [InlineData("<guid isPermaLink='false'>https://a.example/id</guid>", null)]
    public async Task Links_to_pages_only(string inner, string? link)
    {
        var history = await ReadItem($"<item><title>t</title>{inner}<pubDate>2026-05-01</pubDate></item>");
        Assert.Equal(link is null, Assert.Single(history.Posts).Link is null);
        Assert.EndsWith(link ?? "", history.Posts[0].Link ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_say_a_title_twice()
    {
        var history = await ReadItem(
            "<item><title>Un long début…</title><description>Un long début et sa fin</description><pubDate>2026-05-01</pubDate></item>");
        Assert.Equal("Un long début et sa fin", Assert.Single(history.Posts).Text);
    }

    [Fact]
    public async Task Reads_a_video_platform_s_feed()
    {
        var history = await Read("""
            <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
              <title>Léa cuisine</title>
              <entry><id>yt:video:x</id><title>Tarte</title><link rel="alternate" href="https://www.youtube.com/watch?v=x"/>
                <published>2026-05-01T10:00:00+00:00</published>
                <media:group><media:title>Tarte</media:title>
                  <media:content url="https://www.youtube.com/v/x" type="application/x-shockwave-flash"/>
                  <media:thumbnail url="https://i.ytimg.com/x.jpg"/>
                  <media:description>La recette &amp; ses secrets</media:description>
                  <media:community><media:starRating count="31" average="5.00"/><media:statistics views="1204"/></media:community>
                </media:group></entry>
            </feed>
            """);
        Assert.Equal(
            new("yt:video:x", "Tarte\nLa recette & ses secrets", new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero),
                "https://www.youtube.com/watch?v=x", Likes: 31, Views: 1204, Media: MediaKind.Video, Picture: "https://i.ytimg.com/x.jpg"),
            Assert.Single(history.Posts));
    }

    [Fact]
    public async Task Reads_entries_that_are_written_in_another_format_s_words()
    {
        var rss = await ReadItem(
            "<item><title>Fiat Lux</title><summary>First &lt;i>episode&lt;/i></summary><updated>2026-05-01T10:00:00Z</updated></item>");
        var atom = await Read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><item><id>1</id><title>a</title><updated>2026-05-01</updated>"
            + "<link>https://a.example/1</link><content type='html'><div xmlns='http://www.w3.org/1999/xhtml'>Du &lt;b&gt;thé&lt;/b&gt;</div>"
            + "</content></item></feed>");

        Assert.Equal(("Fiat Lux\nFirst episode", 1), (Assert.Single(rss.Posts).Text, rss.Posts[0].PublishedAt.Day));
        Assert.Equal(("a\nDu thé", "https://a.example/1"), (Assert.Single(atom.Posts).Text, atom.Posts[0].Link));
    }

    [Fact]
    public async Task Reads_items_that_stand_in_one_another()
    {
        var history = await ReadItem(
            "<item><guid>1</guid><title>a</title><pubDate>2026-05-02</pubDate>"
            + "<item><guid>2</guid><title>b</title><pubDate>2026-05-01</pubDate></item></item>");

        Assert.Equal([("1", "a"), ("2", "b")], history.Posts.Select(post => (post.Id, post.Text)));
    }

    [Fact]
    public async Task Reads_RSS_1()
    {
        var history = await Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://a.example"><title>Vieux</title></channel>
              <item rdf:about="https://a.example/1"><title>Un</title><link>https://a.example/1</link><dc:date>2026-05-01T10:00:00Z</dc:date></item>
            </rdf:RDF>
            """);
        Assert.Equal(("Vieux", "Un"), (history.Profile.DisplayName, Assert.Single(history.Posts).Text));
    }

    [Fact]
    public async Task Reads_Atom_s_three_kinds_of_text()
    {
        var history = await Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A &amp;amp; B</title>
              <entry><id>1</id><title>1 &lt; 2</title><updated>2026-05-01T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un</p><p>Deux</p></div></content></entry>
            </feed>
            """);
        Assert.Equal(("A & B", "1 < 2\nUn\nDeux"), (history.Profile.DisplayName, Assert.Single(history.Posts).Text));
    }

    [Fact]
    public async Task Reads_JSON_Feed_s_loose_ends()
    {
        var history = await Read("""
            {"version":"https://jsonfeed.org/version/1","title":7,"items":[
              {"id":12,"content_text":"1 < 2","date_published":"2026-05-02T10:00:00Z","attachments":[{"mime_type":"audio/mpeg"}]},
              {"id":"13","content_text":"half \ud83d","date_modified":"2026-05-01T10:00:00Z","image":"a.jpg"}, null, 5, {}]}
            """);
        Assert.Equal([("12", "1 < 2", MediaKind.Other), ("13", "half \uFFFD", MediaKind.Image)], history.Posts.Select(post => (post.Id, post.Text, post.Media)));
        Assert.Equal((null, 3), (history.Profile.DisplayName, history.Skipped));
    }
}
