using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Originality;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Texts;
using Vetting.Core.Themes;
using Vetting.Language;
using Vetting.Language.Meaning;
using Vetting.Sources;
using Vetting.Sources.Exports;
using Vetting.Sources.Feeds;
using Vetting.Sources.Feeds.Dates;
using Vetting.Sources.Feeds.Formats;
using Vetting.Sources.Fetching;
using Vetting.Sources.Uploads;
using Vetting.Testing.Builders;
using Vetting.Web.Inbox;
using Vetting.Web.Mail;
using Vetting.Web.Policies;
using Vetting.Web.Webhooks;

namespace Vetting.Benchmarks.Growth;

/// <summary>Everything that reads what strangers send, each over one text.</summary>
internal static class GrowthReaders
{
    // What a post can hold, and what is put together from several.
    private const int Post = PlainText.MaxLength;
    private const int Document = 100_000;

    private static readonly Channel Channel = new(Platforms.Instagram, "ada", null, null);
    private static readonly Uri Address = new("https://feeds.example/");

    public static IReadOnlyList<GrowthReader> All()
    {
        var analyser = EmbeddedAnalysis.Create();
        var policy = Sample.Policy;
        var safety = new SafetyReader(policy.Safety);
        var commercial = new CommercialReader(policy.Disclosure);
        var meaning = new StemMeaning();
        return
        [
            new("language", Post, text => analyser.IdentifyAsync([text], default).Result),
            new("analysis", Post, text => Analysed(analyser, text, "fr")),
            new("analysis, language unknown", Post, text => Analysed(analyser, text, null)),
            new("safety", Post, text => safety.Read(text, null)),
            new("disclosure", Post, text => commercial.Knowing([AsPost(analyser, text)], ["Maison Brune"]).Read(AsPost(analyser, text))),
            new("fit", Post, text => meaning.CompareAsync(Sample.Brief, [new TextToAnalyse(text, "fr")], default).Result),
            new("themes", Post, text => ThemeClusters.Of(Timeline.Of([.. Three(analyser, text)]), ["Ada Martin"])),
            new("originality", Post, text => Repetitions.Of([.. Three(analyser, text)])),
            new("quoting", Post, text => AsPost(analyser, text).Quote(text.Length / 2, 1)),
            new("dossier", Post, text => Compile(analyser, text)),
            new("plain text", Post, PlainText.Of),
            new("html", Document, HtmlText.Read),
            new("feed", Document, text => Feed($"<rss><channel><title>t</title><item><guid>1</guid><pubDate>2026-01-01</pubDate><description>a</description></item>{text}")),
            new("feed, description", Document, text => Feed($"<rss><channel><title>t</title><item><guid>1</guid><pubDate>2026-01-01</pubDate><description>{text}</description></item></channel></rss>")),
            new("feed, content", Document, text => Feed($"<rss><channel><title>t</title><item><guid>1</guid><pubDate>2026-01-01</pubDate><description><![CDATA[{text}]]></description></item></channel></rss>")),
            new("feed, attributes", Document, text => Feed($"<rss><channel><item {text}><guid>1</guid></item></channel></rss>")),
            new("feed, JSON", Document, text => Feed($$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","date_published":"2026-01-01","content_html":{{JsonSerializer.Serialize(text)}} }]}""")),
            new("feed, cut JSON", Document, text => Feed($$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"a"},{{text}}""")),
            new("feed, page", Document, text => FeedDiscovery.Find(Page($"<!doctype html><html><head>{text}"))),
            new("feed, date", Document, text => FeedDate.Read(text)),
            new("upload, JSON Lines", Document, text => Upload(HistoryFormat.JsonLines,
                $$"""{"schema":"vetting.history/2","platform":"instagram"}{{'\n'}}{"id":"1","publishedAt":"2026-01-01T00:00:00Z","text":"a"}{{'\n'}}{{text}}""")),
            new("upload, text of JSON Lines", Document, text => Upload(HistoryFormat.JsonLines,
                $$"""{"schema":"vetting.history/2","platform":"instagram"}{{'\n'}}{"id":"1","publishedAt":"2026-01-01T00:00:00Z","text":{{JsonSerializer.Serialize(text)}} }""")),
            new("upload, first line", Document, text => Upload(HistoryFormat.JsonLines, text)),
            new("upload, CSV", Document, text => Upload(HistoryFormat.Csv, $"id,publishedAt,text\n1,2026-01-01T00:00:00Z,a\n{text}")),
            new("upload, header of CSV", Document, text => Upload(HistoryFormat.Csv, text)),
            new("upload, field of CSV", Document, text => Upload(HistoryFormat.Csv, $"id,publishedAt,text\n1,2026-01-01T00:00:00Z,\"{text}\"")),
            new("export, JSON", Document, text => Export($$"""[{"media":[{"uri":"a.jpg","creation_timestamp":1700000000,"title":{{JsonSerializer.Serialize(text)}} }]}]""")),
            new("export, broken JSON", Document, text => Export($$"""[{"media":[{"uri":"a.jpg","creation_timestamp":1700000000,"title":"a"}]},{{text}}""")),
            new("export, TikTok", Document, text => Export($$"""{"Post":{"Posts":{"VideoList":[{"Date":"2026-01-01 00:00:00","Link":"x","Title":{{JsonSerializer.Serialize(text)}} }]} } }""")),
            new("export, X", Document, text => Export($$"""window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","created_at":"Thu Jan 01 00:00:00 +0000 2026","full_text":{{JsonSerializer.Serialize(text)}} } }]""")),
            new("export, X in parts", Document, text => Export($"window.YTD.tweets.part0 = [{text}")),
            new("export, Takeout", Document, text => Zip([("Takeout/YouTube and YouTube Music/video metadata/videos.csv", $"Video ID,Approximate Duration (ms),Video Title (Original),Privacy,Video State,Video Create Timestamp\na,1,{text},Public,Live,2026-01-01T00:00:00+00:00")])),
            new("export, LinkedIn", Document, text => Zip([("Shares.csv", $"Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-01-01 00:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7000000000000000000,\"{text}\",,,MEMBER_NETWORK")])),
            new("export, Mastodon", Document, text => Zip([("outbox.json", $$"""{"orderedItems":[{"type":"Create","published":"2026-01-01T00:00:00Z","object":{"id":"https://a.b/1","type":"Note","content":{{JsonSerializer.Serialize(text)}} } }]}""")])),
            new("export, entries of a ZIP", Document, text => Zip(text.Chunk(20).Select((name, at) => ($"{new string(name)}{at}.json", "{}")))),
            new("export, names of a ZIP", Document, text => Zip([($"{text[..Math.Min(text.Length, 65_000)]}/posts_1.json", "[]")])),
            new("export, Bluesky", Document, text => Export([0x3a, .. Encoding.UTF8.GetBytes(text)])),
            new("submission", Document, text => SubmissionParser.Parse(Encoding.UTF8.GetBytes(text), Sample.Now)),
            new("submission, message", Document, text => SubmissionParser.Parse(Submission(text), Sample.Now)),
            new("submission, addresses", Document, text => SubmissionParser.Parse(Addresses(text), Sample.Now)),
            new("brief", Document, text => BriefParser.Parse("a", Encoding.UTF8.GetBytes($$"""{"title":{{JsonSerializer.Serialize(text)}},"lexicon":[{{JsonSerializer.Serialize(text)}}]}"""))),
            new("policy", Document, text => PolicyFileCheck.Find(Encoding.UTF8.GetBytes(text))),
            new("policy, values", Document, text => PolicyFileCheck.Find(Encoding.UTF8.GetBytes($$"""{"safety":{"rules":[{"id":{{JsonSerializer.Serialize(text)}} }]} }"""))),
            new("signature", Document, text => WebhookHeaders.Read("msg_1", "1700000000", text)),
            new("mail", Document, text => (OneLine.Of(text), Linked.Parts(text).Count())),
            new("stored words", Document, text => ShownText.OnOneLine(text)),
        ];
    }

    private static TextAnalysis Analysed(ITextAnalyser analyser, string text, string? language) =>
        analyser.AnalyseAsync([new TextToAnalyse(text, language)], default).Result[0];

    private static AnalysedPost AsPost(ITextAnalyser analyser, string text, int number = 1) =>
        new(Sample.Channel, Sample.Post(number, text), Sha256Hex.Of(text), Analysed(analyser, text, null));

    private static IEnumerable<AnalysedPost> Three(ITextAnalyser analyser, string text) =>
        Enumerable.Range(1, 3).Select(number => AsPost(analyser, text + number, number));

    private static Dossier Compile(ITextAnalyser analyser, string text)
    {
        AnalysedPost[] posts = [.. Three(analyser, text)];
        var history = new ChannelHistory(
            Sample.Channel, "growth", new ChannelProfile(null, text, 20_000, 300, null), [.. posts.Select(post => post.Post)]);
        var retrieved = new RetrievalOutcome.Retrieved(Sample.Reference(ContentKind.History), posts.Length);
        return DossierCompiler.Compile(Sample.Inputs(
            new AnalysedHistory([new RetrievedChannel(Sample.Channel, retrieved, history)], [.. posts])));
    }

    private static FeedDocument Page(string text) => FeedDocument.Of(new(Address, HttpStatusCode.OK, null, null, Encoding.UTF8.GetBytes(text)));

    private static int Feed(string text)
    {
        var document = Page(text);
        var page = document.IsJson ? JsonFeed.Read(document) : XmlFeed.Read(document);
        var collector = new HistoryCollector(Channel, HistoryLimits.Default, Sample.Now);
        new FeedPosts(collector).Add(page);
        return page.Entries.Count;
    }

    private static ChannelHistory Upload(HistoryFormat format, string text) => new HistoryFileReader(TimeProvider.System)
        .Read(Channel, format, Encoding.UTF8.GetBytes(text), HistoryLimits.Default);

    private static ChannelHistory Export(string text) => Export(Encoding.UTF8.GetBytes(text));

    private static ChannelHistory Export(byte[] file) => ExportFile.Read(Channel, file, HistoryLimits.Default, Sample.Now);

    private static ChannelHistory Zip(IEnumerable<(string Name, string Text)> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return Export(packed.ToArray());
    }

    private static byte[] Submission(string text) => Encoding.UTF8.GetBytes($$"""
        {"creator":{"name":"Ada","email":"ada@creators.example","locale":"fr"},"message":{{JsonSerializer.Serialize(text)}},
         "channels":[{"platform":"instagram","handle":"ada"}],"consent":{"textVersion":"1","givenAt":"2026-01-01T00:00:00Z"} }
        """);

    private static byte[] Addresses(string text) => Encoding.UTF8.GetBytes($$"""
        {"creator":{"name":{{JsonSerializer.Serialize(text)}},"email":{{JsonSerializer.Serialize(text[..Math.Min(200, text.Length)] + "@a.fr")}},"locale":"fr"},
         "channels":[{"platform":"bluesky","handle":{{JsonSerializer.Serialize(text[..Math.Min(250, text.Length)])}} },
         {"platform":"mastodon","handle":{{JsonSerializer.Serialize(text[..Math.Min(250, text.Length)])}},"address":{{JsonSerializer.Serialize("https://" + text[..Math.Min(1_900, text.Length)])}} }]}
        """);
}
