using System.IO.Compression;
using System.Text;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Tests.Uploads;

public sealed class HistoryFileReaderTests : IAsyncDisposable
{
    private const string Header = """{"schema":"vetting.history/1","platform":"instagram","handle":"lea","displayName":"Léa","bio":"Lyon","followers":18400,"following":612,"postCount":845}""";
    private const string Good = """{"id":"a","text":"Bonjour","publishedAt":"2026-05-01T10:00:00Z","likes":3,"paidPartnership":true,"media":"video"}""";
    private static readonly Channel Lea = new("instagram", "lea", null, 18_000);
    private static readonly Post GoodPost =
        new("a", "Bonjour", new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero), Likes: 3, PaidPartnership: true, Media: MediaKind.Video);

    private readonly SourceHost _host = new([]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private ChannelHistory Read(HistoryFormat format, string text, HistoryLimits? limits = null) =>
        _host.Files.Read(Lea, format, Encoding.UTF8.GetBytes(text), limits ?? HistoryLimits.Default);

    private HistoryUnavailableException Fails(HistoryFormat format, string text) =>
        Assert.Throws<HistoryUnavailableException>(() => Read(format, text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Reads_json_lines_with_their_header(string newLine)
    {
        var history = Read(HistoryFormat.JsonLines, string.Join(newLine, "\uFEFF" + Header, Good, "", Good.Replace("\"a\"", "\"b\"")));
        Assert.Equal(new("Léa", "Lyon", 18_400, 612, 845), history.Profile);
        Assert.Equal([GoodPost, GoodPost with { Id = "b" }], history.Posts);
        Assert.Equal(("upload-jsonl", 0, false), (history.Source, history.Skipped, history.Truncated));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Reads_csv_whatever_separates_it(char separator)
    {
        var history = Read(HistoryFormat.Csv, """
            ID;PublishedAt;text;likes;paidPartnership;media;ignored
            a;2026-05-01T10:00:00Z;Bonjour;3;TRUE;Video;x
            b;2026-05-01 12:00:00+02:00;"Deux
            lignes; et ""guillemets"", voilà";;;;
            """.Replace(';', separator));
        Assert.Equal(
            [GoodPost, new("b", $"Deux\nlignes{separator} et \"guillemets\", voilà".Replace('\t', '\t'), GoodPost.PublishedAt)],
            history.Posts);
        Assert.Equal("upload-csv", history.Source);
    }

    [Theory]
    [InlineData("publishedAt", "\"01/05/2026\"", "line 3: publishedAt should be an ISO 8601 time such as 2026-05-01T10:00:00Z, not '01/05/2026'")]
    [InlineData("publishedAt", "\"Chère Anna, voici mon adresse\"", "line 3: publishedAt should be an ISO 8601 time such as 2026-05-01T10:00:00Z, not 29 characters of text")]
    [InlineData("likes", "-4", "line 3: likes should be a whole number of 0 or more, not '-4'")]
    [InlineData("likes", "1.5", "line 3: likes should be a whole number of 0 or more, not '1.5'")]
    [InlineData("likes", "1e3", "line 3: likes should be a whole number of 0 or more, not '1e3'")]
    [InlineData("likes", "1000000000000000", "line 3: likes should have at most 15 digits, not 16")]
    [InlineData("link", "\"https://instagram.com@elsewhere.example/p\"", "line 3: link should be an absolute http or https address without user name or password, not 41 characters of text")]
    [InlineData("media", "\"reel\"", "line 3: media should be none, image, video, link or other, not 4 characters of text")]
    [InlineData("paidPartnership", "\"oui\"", "line 3: paidPartnership should be true or false, not 3 characters of text")]
    [InlineData("link", "\"javascript:alert(1)\"", "line 3: link should be an absolute http or https address without user name or password, not 19 characters of text")]
    [InlineData("id", "null", "line 3: id should be 1 to 300 characters, and is missing")]
    public void Names_line_and_field_and_quotes_no_words(string field, string value, string error)
    {
        var post = field switch
        {
            "id" => """{"id":VALUE,"publishedAt":"2026-05-01"}""",
            "publishedAt" => """{"id":"x","publishedAt":VALUE}""",
            _ => $$"""{"id":"x","publishedAt":"2026-05-01","{{field}}":VALUE}""",
        };
        Assert.Equal(error, Fails(HistoryFormat.JsonLines, $"{Header}\n\n{post.Replace("VALUE", value)}").Message);
    }

    [Fact]
    public void Leaves_out_a_bad_line_and_counts_it()
    {
        var json = Read(HistoryFormat.JsonLines, $"{Header}\n{Good}\n{{\"id\":\"b\"}}\nnot json\n[1]");
        var csv = Read(HistoryFormat.Csv, "id,publishedAt,likes\na,2026-05-01,3\nb,yesterday,3\nc\n");
        Assert.Equal((1, 3, 1, 2), (json.Posts.Count, json.Skipped, csv.Posts.Count, csv.Skipped));
    }

    [Fact]
    public void Counts_lines_and_not_records_in_csv() =>
        Assert.StartsWith("line 4: likes", Fails(HistoryFormat.Csv, "id,publishedAt,text,likes\r\n\r\n\r\nb,2026-05-01,\"x\r\ny\",many").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "line 1: should be the header")]
    [InlineData(Good, "line 1: schema should be vetting.history/1")]
    [InlineData("""{"schema":"vetting.history/3","platform":"instagram"}""", "line 1: schema should be vetting.history/1 or vetting.history/2, not vetting.history/3")]
    [InlineData("""{"schema":"vetting.history/1"}""", "line 1: platform should be the platform's name")]
    [InlineData("""{"schema":"vetting.history/1","platform":"tiktok"}""", "line 1: platform should be the channel's platform")]
    [InlineData("""{"schema":"vetting.history/1","platform":"instagram","handle":"zoe"}""", "line 1: handle should be the channel's handle")]
    [InlineData("""{"schema":"vetting.history/1","platform":"instagram","followers":"many"}""", "line 1: followers should be a whole number")]
    public void Wants_a_header_of_this_version_for_this_account(string first, string error)
    {
        var failure = Fails(HistoryFormat.JsonLines, $"{first}\n{Good}");
        Assert.Equal(UnavailableReason.Malformed, failure.Reason);
        Assert.StartsWith(error, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HistoryFormat.JsonLines, Header)]
    [InlineData(HistoryFormat.Csv, "")]
    [InlineData(HistoryFormat.Csv, "id,publishedAt\n")]
    public void Tells_an_empty_file_from_a_bad_one(HistoryFormat format, string text) =>
        Assert.Equal(UnavailableReason.Empty, Fails(format, text).Reason);

    [Theory]
    [InlineData(HistoryFormat.JsonLines, """
        {"schema":"vetting.history/2","platform":"instagram","handle":"lea"}
        {"kind":"followers","date":"2026-05-01","count":10}
        {"id":"a","publishedAt":"01/05/2026"}
        {"id":"b","publishedAt":"02/05/2026"}
        """, "line 3: publishedAt should be an ISO 8601 time such as 2026-05-01T10:00:00Z, not '01/05/2026'")]
    [InlineData(HistoryFormat.Csv, "id|publishedAt\na|2026-05-01", "line 1: columns should be separated by commas, semicolons or tabs, not by '|'")]
    [InlineData(HistoryFormat.Csv, Header + "\n" + Good, "line 1: the file is JSON Lines and was sent as CSV; it should be sent as jsonl")]
    [InlineData(HistoryFormat.JsonLines, "id,publishedAt\na,2026-05-01", "line 1: should be the header, {\"schema\":\"vetting.history/2\",\"platform\":…}; the file looks like CSV, which should be sent as csv")]
    [InlineData(HistoryFormat.JsonLines, "", "The file is empty; it should be JSON Lines or CSV with a post in each line.")]
    [InlineData(HistoryFormat.Csv, "\uFEFF \r\n", "The file is empty; it should be JSON Lines or CSV with a post in each line.")]
    public void Says_what_a_file_is_and_what_it_should_be(HistoryFormat format, string text, string error) =>
        Assert.Equal(error, Fails(format, text).Message);

    [Theory]
    [InlineData(HistoryFormat.JsonLines, Header + "\r" + Good + "\r" + Good)]
    [InlineData(HistoryFormat.Csv, "id,publishedAt,text\ra,2026-05-01,Bonjour\r")]
    public void Reads_lines_that_end_as_they_did_long_ago(HistoryFormat format, string text) =>
        Assert.Equal("Bonjour", Assert.Single(Read(format, text).Posts).Text);

    [Theory]
    [InlineData(HistoryFormat.Csv, "id,text\na,b", "Ce fichier est un tableau, mais pas un historique à notre format : il n’a pas de colonne « publishedAt ».")]
    [InlineData(HistoryFormat.Csv, "id|publishedAt\na|2026-05-01", "Les colonnes de ce fichier sont séparées par « | ».")]
    [InlineData(HistoryFormat.Csv, "id,publishedAt\na,01/05/2026", "ligne 2 : publishedAt devrait être un moment selon ISO 8601, comme 2026-05-01T10:00:00Z, et non « 01/05/2026 »")]
    [InlineData(HistoryFormat.Csv, "id,publishedAt\n,2026-05-01", "ligne 2 : id devrait être un texte de 1 à 300 caractères, et manque")]
    [InlineData(HistoryFormat.Csv, "id,publishedAt,media\na,2026-05-01,une {name}", "ligne 2 : media devrait être none, image, video, link ou other, et non un texte de 10 caractères")]
    [InlineData(HistoryFormat.Csv, Header + "\n" + Good, "Le fichier est en JSON Lines et a été envoyé comme CSV.")]
    [InlineData(HistoryFormat.Csv, "", "Le fichier est vide")]
    [InlineData(HistoryFormat.JsonLines, "{\"media\":[]}", "Ce fichier n’est ni un export que nous connaissons, ni un historique à notre format.")]
    [InlineData(HistoryFormat.JsonLines, """{"schema":"vetting.history/1","platform":"tiktok"}""", "Ce fichier dit être d’un autre compte, ou d’une autre plateforme.")]
    [InlineData(HistoryFormat.JsonLines, """{"schema":"vetting.history/1","platform":"instagram","followers":"many"}""", "ligne 1 : followers devrait être un nombre entier, 0 ou plus, et non un texte de 4 caractères")]
    public void Tells_who_sent_it_in_their_language(HistoryFormat format, string text, string sentence) =>
        Assert.StartsWith(sentence, Fails(format, text).Sentence!.Fr, StringComparison.Ordinal);

    [Fact]
    public void Names_a_column_that_is_missing() =>
        Assert.StartsWith("line 1: column publishedAt is missing", Fails(HistoryFormat.Csv, "id,text\na,b").Message, StringComparison.Ordinal);

    [Fact]
    public void Drops_repeats_sorts_and_slices()
    {
        var csv = "id,publishedAt\na,2026-05-01\nb,2026-05-03\na,2026-05-09\nc,2026-05-02\n";
        var history = Read(HistoryFormat.Csv, csv, new(MaxPosts: 2));
        Assert.Equal(["b", "c"], history.Posts.Select(post => post.Id));
        Assert.True(history.Truncated);
    }

    [Fact]
    public void Reads_gzip_within_bounds()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes($"{Header}\n{Good}"));
        Assert.Single(_host.Files.Read(Lea, HistoryFormat.JsonLines, packed, HistoryLimits.Default).Posts);

        AssertReason(UnavailableReason.TooLarge, Gzip(new byte[30_000_000]));
        AssertReason(UnavailableReason.TooLarge, new byte[30_000_000]);
        AssertReason(UnavailableReason.Malformed, [0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        AssertReason(UnavailableReason.Malformed, [.. "id,publishedAt\ncaf"u8, 0xE9]);
    }

    [Fact]
    public void A_gzip_that_ends_too_early_is_damaged_wherever_it_was_cut()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', Enumerable.Repeat(Good, 50))}"));

        foreach (var length in Enumerable.Range(20, packed.Length - 20))
            AssertReason(UnavailableReason.Malformed, packed[..length]);
        AssertReason(UnavailableReason.Malformed, [.. packed, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public void Half_an_emoji_costs_no_words() => Assert.Equal(["a \uFFFD b \U0001F600 \\ud83d", "c"],
        Read(HistoryFormat.JsonLines, Header + """

            {"id":"1","text":"a \ud83d b \ud83d\ude00 \\ud83d","publishedAt":"2026-05-02T10:00:00Z"}
            {"id":"2","text":"c","publishedAt":"2026-05-01T10:00:00Z"}
            """).Posts.Select(post => post.Text));

    [Theory]
    [InlineData("\\u202eevil")]
    [InlineData("ev\\u001bil")]
    public void A_handle_that_would_turn_what_stands_beside_it_is_refused(string handle) =>
        Assert.Equal(UnavailableReason.Malformed, Assert.Throws<HistoryUnavailableException>(() => Read(
            HistoryFormat.JsonLines, $$"""{"schema":"vetting.history/2","platform":"instagram","handle":"{{handle}}"}""")).Reason);

    [Fact]
    public void A_quote_that_is_never_closed_takes_no_lines_with_it_unsaid()
    {
        var history = Read(HistoryFormat.Csv,
            "id,publishedAt,text\na,2026-05-01,fine\nb,2026-05-02,\"open\nc,2026-05-03,gone\n");

        Assert.Equal(["a"], history.Posts.Select(post => post.Id));
        Assert.Equal(1, history.Skipped);
    }

    private void AssertReason(UnavailableReason reason, byte[] content) =>
        Assert.Equal(reason, Assert.Throws<HistoryUnavailableException>(
            () => _host.Files.Read(Lea, HistoryFormat.Csv, content, HistoryLimits.Default)).Reason);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);

        return packed.ToArray();
    }
}
