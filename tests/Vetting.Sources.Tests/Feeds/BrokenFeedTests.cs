using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.History;
using Vetting.Sources.Feeds;
using Vetting.Sources.Feeds.Formats;
using Vetting.Sources.Fetching;
using Vetting.Testing.Sources;
using static Vetting.Sources.Tests.Feeds.ServedFeed;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>Feeds that are no XML are read as far as they can be made out, and the dossier says so.</summary>
public sealed class BrokenFeedTests
{
    private const string Rss = "<rss version='2.0' xmlns:x='urn:x'><channel><title>t</title>";
    private const string Whole = "<item><guid>1</guid><title>Publicité : thé</title><pubDate>2026-05-01</pubDate></item>";
    private const string End = "</channel></rss>";

    [Theory]
    [InlineData(Rss + "<description>a\u0001b</description>" + Whole + End)]
    [InlineData(Rss + "<description>a&#1;b&#xFFFFFFFF;</description>" + Whole + End)]
    [InlineData(Rss + "<unknown:score>3</unknown:score>" + Whole + End)]
    [InlineData(Rss + "<image unknown:type='a'/>" + Whole + End)]
    [InlineData("<!-- cached --><?xml version='1.0'?>" + Rss + Whole + End)]
    [InlineData("<br />\n<b>Warning</b>: foo() in <b>/a.php</b><br />\n<?xml version='1.0'?>" + Rss + Whole + End)]
    [InlineData(Rss + Whole + End + "<script>track()</script>")]
    [InlineData(Rss + Whole + End + "</html>")]
    [InlineData(Rss + "<image width=88 height = 31 alt/>" + Whole + End)]
    [InlineData(Rss + "<image width='88' width='31'/>" + Whole + End)]
    [InlineData(Rss + "<description>3 < 5 && 5 > 3 & so on</description>" + Whole + End)]
    [InlineData(Rss + "<description>one<br>two<p>three</description>" + Whole + End)]
    [InlineData(Rss + "<description><b>a</i></description>" + Whole + End)]
    [InlineData(Rss + "<image url=\"a.png>" + Whole + End)]
    [InlineData(Rss + "<image: xmlns:='a' xml:='b' :='c' xmlns:x='http://www.w3.org/2000/xmlns/'/>" + Whole + End)]
    public async Task Is_mended_and_says_where(string feed)
    {
        var history = await Read(feed);

        Assert.Equal("Publicité : thé", Assert.Single(history.Posts).Text);
        Assert.EndsWith("it was mended and read.", Assert.Single(history.Notes!).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("</chan", 0)]
    [InlineData("<item><guid>2</guid><title>Vod", 1)]
    [InlineData("<item><guid>2</guid><title>Vodka</title><description><![CDATA[cut", 1)]
    [InlineData("<item><guid>2</guid><title>Vodka</title><pubDate>2026-05-02</pubDate><link", 1)]
    public async Task Is_read_to_where_it_breaks_off(string last, int lost)
    {
        var history = await Read(Rss + Whole + last);

        Assert.Equal((1, lost), (history.Posts.Count, history.Skipped));
        Assert.Equal(
            "the feed breaks off before its end; the entries that are whole were read.", Assert.Single(history.Notes!).En);
    }

    [Theory]
    [InlineData(""",{"id":"2","content_text":"cut""")]
    [InlineData(""",{"id":"2","content_text":"a bad \q escape"}]}""")]
    [InlineData("")]
    public async Task Is_read_to_where_it_breaks_off_in_JSON_too(string rest)
    {
        var history = await Read(
            """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","date_published":"2026-05-01","x":{"y":[{}]}}""" + rest);

        Assert.Equal(("1", 1), (Assert.Single(history.Posts).Id, history.Skipped));
        Assert.StartsWith("the feed breaks off", Assert.Single(history.Notes!).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://a.example/rss-0.91.dtd'>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY nbsp '&#160;'><!ENTITY % more SYSTEM 'http://a.example/more.ent'> %more; ]>")]
    public async Task Says_nothing_of_a_feed_that_is_well_formed(string declaration) =>
        Assert.Null((await Read(declaration + Rss + "<description>a&nbsp;b</description>" + Whole + End)).Notes);

    [Theory]
    [InlineData(Rss + "\n\n<item><title>Vod", 3)]
    [InlineData(Rss + "<description>a</b></description>\n<item><title><![CD", 1)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"items\":[{\"id\":\"1\"", 2)]
    public async Task That_breaks_before_its_first_entry_says_which_it_is_and_where(string feed, int line)
    {
        var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(() => Read(feed));

        Assert.Equal(UnavailableReason.Malformed, failure.Reason);
        Assert.Matches(
            $@"^The feed http://127\.0\.0\.1:\d+/ breaks at line {line}, before its first entry ends: nothing", failure.Sentence!.En);
        Assert.Matches($@"^Le flux http://127\.0\.0\.1:\d+/ est rompu à la ligne {line},", failure.Sentence.Fr);
    }

    [Fact]
    public async Task That_is_mended_and_holds_no_entry_is_empty() => Assert.Equal(UnavailableReason.Empty,
        (await Assert.ThrowsAsync<HistoryUnavailableException>(() => Read(Rss + "<link>a & b</i></link>" + End))).Reason);

    [Theory]
    [InlineData("Bonjour")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("{\"title\":\"no feed\"}")]
    public async Task What_is_no_feed_says_so_and_tells_no_token(string body)
    {
        await using var server = await LocalServer.StartAsync(Answers.Text(body, "text/xml"));
        await using var host = new SourceHost(new Dictionary<string, string?> { ["Fetch:AllowHosts:0"] = server.Address.Authority });

        var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(
            () => host.ReadAsync(SourceHost.AnyFeed($"{server.Address.AbsoluteUri}feed?key=secret")));

        Assert.StartsWith($"{server.Address.AbsoluteUri}feed gives no feed:", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Sentence!.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_markup_within_an_entry_that_somebody_forgot_to_escape()
    {
        var history = await Read(
            Rss + "<item><guid>1</guid><pubDate>2026-05-01</pubDate><description><p>Un<br>Deux</p><p>Trois &eacute; <b>gras</p></description></item>" + End);

        Assert.Equal("Un\nDeux\nTrois é gras", Assert.Single(history.Posts).Text);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>", "&b;")]
    [InlineData("<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>", "&f;")]
    [InlineData("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>", "&b;")]
    public async Task Unfolds_and_fetches_nothing_that_a_DTD_declares(string declaration, string entity)
    {
        var history = await Read($"{declaration}{Rss}<item><guid>1</guid><title>{entity}</title><pubDate>2026-05-01</pubDate></item>{End}");

        Assert.Equal(entity, Assert.Single(history.Posts).Text);
    }

    [Fact]
    public async Task Says_how_many_characters_are_none()
    {
        var history = await Read(
            [.. "<?xml version='1.0' encoding='utf-8'?>"u8, .. Encoding.UTF8.GetBytes(Rss + Whole), .. "<item>"u8, 0xC3, .. "</item>"u8, .. Encoding.UTF8.GetBytes(End)]);

        Assert.Equal(
            "the feed holds characters that cannot be read, shown as “\uFFFD”: 1.", Assert.Single(history.Notes!).En);
    }

    public static TheoryData<string> Hostile => [.. new[]
    {
        Enumerable.Repeat("<p>", 300_000),
        Enumerable.Repeat("<a b=\"", 100_000),
        Enumerable.Repeat("<a b='x", 100_000),
        Enumerable.Repeat("<!-- ", 100_000),
        Enumerable.Repeat("<![CDATA[", 100_000),
        Enumerable.Repeat("<!DOCTYPE [", 100_000),
        Enumerable.Repeat("</x", 300_000),
        Enumerable.Repeat("<", 1_000_000),
        Enumerable.Repeat("&", 1_000_000),
        Enumerable.Repeat("<x:y xmlns:x='u'>", 50_000),
        Enumerable.Range(0, 100_000).Select(number => $" a{number}=1").Prepend("<a").Append(">"),
    }.Select(parts => string.Concat(parts))];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Costs_little_however_hostile(string middle)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var page = Parse(Encoding.UTF8.GetBytes($"{Rss}{Whole}<image>{middle}"));

        Assert.True(page is null or { Entries.Count: 1 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000);
    }

    [Property(MaxTest = 500)]
    public Property Any_bytes_are_read_or_refused(byte[] bytes) => (Parse(bytes) is null or { Entries: not null }).ToProperty();

    [Property(MaxTest = 500)]
    public Property A_feed_with_any_slip_is_read_or_refused(NonNull<string> slip, NonNegativeInt place)
    {
        var feed = Rss + Whole + End;
        return (Parse(Encoding.UTF8.GetBytes(feed.Insert(place.Get % feed.Length, slip.Get))) is null or { Entries: not null })
            .ToProperty();
    }

    private static FeedPage? Parse(byte[] bytes)
    {
        try
        {
            var document = FeedDocument.Of(new Fetched(new("https://a.example/"), HttpStatusCode.OK, "text/xml", null, bytes));
            return document.IsJson ? JsonFeed.Read(document) : XmlFeed.Read(document);
        }
        catch (HistoryUnavailableException)
        {
            return null;
        }
    }
}
