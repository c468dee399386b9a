using System.Text;
using Vetting.Core.History;
using Vetting.Testing.Builders;
using Vetting.Sources.Feeds;
using Vetting.Sources.Feeds.Formats;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Tests.Feeds;

/// <summary>A few megabytes can hold more of something than any feed does: what is read of it costs no more than of one.</summary>
public sealed class ExcessTests
{
    private const string Plain = "<item><guid>1</guid><pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate><description>Une soupe.</description></item>";

    public static TheoryData<string, string> More => new()
    {
        { "ampersands", Rss(Plain + Item(Repeat("&", 300_000))) },
        { "entities", Rss(Plain + Item(Repeat("&eacute;", 300_000))) },
        { "attributes", Rss(Plain.Replace("<item>", $"<item {string.Join(' ', Enumerable.Range(0, 2_000).Select(at => $"a{at}='b'"))}>", StringComparison.Ordinal)) },
        { "a tag of megabytes", Rss(Plain.Replace("<item>", $"<item {Repeat("a='b' ", 200_000)}>", StringComparison.Ordinal)) },
        { "elements", Rss(Plain + Item(Repeat("<b/>", 600_000))) },
    };

    [Theory]
    [MemberData(nameof(More))]
    public void Its_beginning_is_read_and_that_is_said(string what, string feed)
    {
        var page = Read(feed);

        Assert.True(page.Entries[0].Body == "Une soupe.", what);
        Assert.Contains(FeedNotes.Beginning, page.Notes);
    }

    [Fact]
    public void Of_too_many_entries_both_ends_are_read()
    {
        var page = Read(Rss(string.Concat(Enumerable.Range(0, 25_000).Select(at => $"<item><guid>{at}</guid></item>"))));

        Assert.Equal(["0", "9999", "15000", "24999"], new[] { 0, 9_999, 10_000, 19_999 }.Select(at => page.Entries[at].Id));
        Assert.Equal([FeedNotes.LeftOut(5_000)], page.Notes);
    }

    [Fact]
    public void Of_a_text_of_megabytes_the_beginning_is_read()
    {
        var page = Read(Rss(Item($"<![CDATA[Une soupe. {Repeat("mot ", 800_000)}]]>") + Plain));

        Assert.StartsWith("Une soupe. mot mot", page.Entries[0].Body, StringComparison.Ordinal);
        Assert.Equal("Une soupe.", page.Entries[1].Body);
        Assert.Empty(page.Notes);
    }

    [Fact]
    public void Words_behind_more_elements_than_any_post_has_are_read()
    {
        var text = HtmlText.Of($"{Repeat("<p></p>", 60_000)}<div><script>x</script>fin</div>");

        Assert.EndsWith("fin", text, StringComparison.Ordinal);
    }

    private static FeedPage Read(string feed) => XmlFeed.Read(FeedDocument.Of(new Fetched(
        new Uri("https://feeds.example/"), System.Net.HttpStatusCode.OK, null, null, Encoding.UTF8.GetBytes(feed))));

    private static string Rss(string items) => $"<rss><channel><title>t</title>{items}</channel></rss>";

    private static string Item(string description) => $"<item><guid>2</guid><description>{description}</description></item>";

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
