using Vetting.Core.History;
using static Vetting.Sources.Tests.Feeds.ServedFeed;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>Where an entry's words and its address stand.</summary>
public sealed class EntryWordsTests
{
    [Theory]
    [InlineData("<content src='https://a.example/v.mp4' type='video/mp4'/><summary>Thé</summary>", "Thé")]
    [InlineData("<content/><summary>Thé</summary>", "Thé")]
    [InlineData("<content type='html'>&lt;img src='a.png'&gt;</content><summary>Thé</summary>", "Thé")]
    [InlineData("<content type='image/png'>iVBORw0KGgo=</content><summary>Thé</summary>", "Thé")]
    [InlineData("<content type='application/octet-stream'>VGjDqQ==</content><summary>Thé</summary>", "Thé")]
    [InlineData("<content type='application/octet-stream'>VGjDqSBnbGFjw6k=</content>", "Thé glacé")]
    [InlineData("<content type='application/octet-stream'>PHA+VGjDqTwvcD4=</content>", "Thé")]
    [InlineData("<content type='application/pdf'>JVBERi0xLjcKJeLjz9MKNSAwIG9iago8PC9GaWx0ZXI=</content><summary>Thé</summary>", "Thé")]
    [InlineData("<title type='application/x-custom'>test</title>", "test")]
    [InlineData("<content type='application/json'>{\"a\":1}</content>", "{\"a\":1}")]
    [InlineData("<content type='application/atom+xml'>&lt;p&gt;Thé&lt;/p&gt;</content>", "Thé")]
    [InlineData("<content type='text/html; charset=utf-8'>&lt;p&gt;Thé&lt;/p&gt;</content>", "Thé")]
    [InlineData("<content type='html'>Thé</content><summary>Café</summary>", "Thé")]
    [InlineData("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><iframe src='v'/><p>Thé</p></div></content>", "Thé")]
    [InlineData("<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>Thé</h:p><h:p>Café</h:p><h:script>1 &lt; 2</h:script></h:div></content>", "Thé\nCafé")]
    [InlineData("<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>&lt;b&gt; is bold</div></content>", "<b> is bold")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Le <em>thé</em></div></title>", "Le thé")]
    [InlineData("<title>don&#146;t</title>", "don’t")]
    [InlineData("<m:title xmlns:m='http://search.yahoo.com/mrss'>Thé</m:title>", "Thé")]
    [InlineData("<m:group xmlns:m='https://search.yahoo.com/mrss/'><m:description>Un\nDeux</m:description></m:group>", "Un\nDeux")]
    public async Task Atom_words_are_the_first_that_there_are(string inner, string text) =>
        Assert.Equal(text, (await ReadEntry(inner)).Text);

    [Theory]
    [InlineData("<content:encoded>&lt;img src='a.png'></content:encoded><description>Thé</description>", "Thé")]
    [InlineData("<content:encoded/><description>Thé</description>", "Thé")]
    [InlineData("<description> </description><itunes:summary>Thé</itunes:summary>", "Thé")]
    [InlineData("<i:summary xmlns:i='http://www.itunes.com/DTDs/PodCast-1.0.dtd'>Thé</i:summary>", "Thé")]
    [InlineData("<dc:title>Thé</dc:title>", "Thé")]
    [InlineData("<media:title>Thé</media:title>", "Thé")]
    [InlineData("<d:title xmlns:d='http://purl.org/dc/elements/1.0/'>Thé</d:title>", "Thé")]
    [InlineData("<atom:summary type='html'>&lt;p>Thé&lt;/p></atom:summary>", "Thé")]
    [InlineData("<body xmlns='http://www.w3.org/1999/xhtml'><p>Un</p><p>Deux</p></body>", "Un\nDeux")]
    [InlineData("<description><p xmlns='http://www.w3.org/1999/xhtml'>Un</p>Deux</description>", "Un\nDeux")]
    public async Task RSS_words_are_the_first_that_there_are(string inner, string text)
    {
        var history = await ReadItem($"<item><guid>1</guid><pubDate>2026-05-01</pubDate>{inner}</item>");

        Assert.Equal(text, Assert.Single(history.Posts).Text);
    }

    [Theory]
    [InlineData("https://jsonfeed.org/version/1.1", """ "content_html":"","content_text":"Thé" """)]
    [InlineData("1.1", """ "content_html":"<img src='a'>","summary":"Thé" """)]
    public async Task JSON_words_are_the_first_that_there_are(string version, string words)
    {
        var history = await Read(
            $$"""{"version":"{{version}}","items":[{"id":"1","date_published":"2026-05-01T10:00:00Z",{{words}}}]}""");

        Assert.Equal("Thé", Assert.Single(history.Posts).Text);
    }

    [Fact]
    public async Task Reads_Atom_before_it_was_1()
    {
        var history = await Read("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><tagline>Du thé</tagline>
              <entry><id>1</id><created>2026-05-01T10:00:00Z</created><link rel="alternate" type="text/html" href="https://a.example/1"/>
                <content type="text/html" mode="escaped">&lt;p&gt;Un&lt;/p&gt;</content></entry>
              <entry><id>2</id><modified>2026-04-01T10:00:00Z</modified><content type="text/html" mode="base64">PHA+RGV1eDwvcD4=</content></entry>
            </feed>
            """);

        Assert.Equal("Du thé", history.Profile.Bio);
        Assert.Equal(["Un", "Deux"], history.Posts.Select(post => post.Text));
    }

    [Theory]
    [InlineData("<rss xmlns='urn:own'><channel><item><guid>1</guid><title>Thé</title><pubDate>2026-05-01</pubDate></item></channel></rss>")]
    [InlineData("<RSS><Channel><Item><GUID>1</GUID><Title>Thé</Title><PubDate>2026-05-01</PubDate></Item></Channel></RSS>")]
    [InlineData("<feed><entry><id>1</id><title>Thé</title><updated>2026-05-01</updated></entry></feed>")]
    [InlineData("<feed xmlns='urn:own'><entry><id>1</id><title>Thé</title><updated>2026-05-01</updated></entry></feed>")]
    public async Task Does_not_mind_how_names_are_spelled(string feed) =>
        Assert.Equal("Thé", Assert.Single((await Read(feed)).Posts).Text);

    [Fact]
    public async Task Says_which_words_are_of_a_picture()
    {
        var history = await ReadItem(
            "<item><guid>1</guid><pubDate>2026-05-01</pubDate><title>Soupe</title>"
            + "<description>&lt;p>Bonne.&lt;img alt='Une soupe #pub'>&lt;img alt='Soupe'>&lt;/p></description></item>");

        var post = Assert.Single(history.Posts);
        Assert.Equal("Soupe\nBonne.\nUne soupe #pub", post.Text);
        Assert.Equal(new(TextPlace.PictureDescription, 13, 14), Assert.Single(post.Parts!));
    }

    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.example/x/'><entry xml:base='y/'><id>1</id><updated>2026-05-01</updated><link href='z'/></entry></feed>", "https://b.example/x/y/z")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><updated>2026-05-01</updated><link rel='self' href='https://b.example/1.atom'/><link type='application/pdf' href='https://b.example/1.pdf'/><link href='https://b.example/1'/></entry></feed>", "https://b.example/1")]
    [InlineData("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><item><guid isPermaLink='false'>1</guid><pubDate>2026-05-01</pubDate><atom:link href='https://b.example/1'/></item></channel></rss>", "https://b.example/1")]
    [InlineData("<rss><channel><link>https://b.example/blog/</link><item><link>1</link><pubDate>2026-05-01</pubDate></item></channel></rss>", "https://b.example/blog/1")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","home_page_url":"https://b.example/","items":[{"url":"1","date_published":"2026-05-01"}]}""", "https://b.example/1")]
    [InlineData("<rss xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel><item><link>https://count.example/1</link><pubDate>2026-05-01</pubDate><feedburner:origLink>https://b.example/1</feedburner:origLink></item></channel></rss>", "https://b.example/1")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>https://b.example/1</id><updated>2026-05-01</updated></entry></feed>", "https://b.example/1")]
    [InlineData("<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/><item rdf:about='https://b.example/1'><dc:date>2026-05-01</dc:date></item></rdf:RDF>", "https://b.example/1")]
    [InlineData("<rss><channel><item><guid>1</guid><pubDate>2026-05-01</pubDate><enclosure url=' '/><enclosure url='https://b.example/1.mp3'/></item></channel></rss>", "https://b.example/1.mp3")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><updated>2026-05-01</updated><link rel='enclosure' href='https://b.example/1.mp3'/></entry></feed>", "https://b.example/1.mp3")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","date_published":"2026-05-01","attachments":[{"url":"https://b.example/1.mp3","mime_type":"audio/mpeg"}]}]}""", "https://b.example/1.mp3")]
    public async Task Finds_an_entry_s_address(string feed, string link) =>
        Assert.Equal(link, Assert.Single((await Read(feed)).Posts).Link);

    [Fact]
    public async Task Knows_an_episode_by_its_number_though_its_only_address_is_its_recording_s()
    {
        const string Number = "0f8fad5b-d9cb-469f-a165-70867728950e";
        var history = await ReadItem(
            $"<item><guid isPermaLink='false'>{Number}</guid><pubDate>2026-05-01</pubDate><enclosure url='https://b.example/1.mp3?at=7'/></item>");

        Assert.Equal((Number, "https://b.example/1.mp3?at=7"), (history.Posts[0].Id, history.Posts[0].Link));
    }

    [Theory]
    [InlineData("<rss><channel><dc:title>Léa</dc:title><itunes:summary>Du thé</itunes:summary>{0}</channel></rss>")]
    [InlineData("<rss><channel><itunes:title>Léa</itunes:title><title/><dc:description>Du thé</dc:description>{0}</channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><dc:title>Léa</dc:title><itunes:subtitle>Du thé</itunes:subtitle>{0}</feed>")]
    public async Task A_channel_is_called_and_told_by_what_there_is(string feed)
    {
        var (item, entry) = ("<item><title>t</title><pubDate>2026-05-01</pubDate></item>",
            "<entry><id>1</id><title>t</title><updated>2026-05-01</updated></entry>");
        var history = await Read(feed.Replace("{0}", feed.Contains("<feed", StringComparison.Ordinal) ? entry : item, StringComparison.Ordinal));

        Assert.Equal(("Léa", "Du thé"), (history.Profile.DisplayName, history.Profile.Bio));
    }
}
