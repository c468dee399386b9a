using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Memory;

namespace Vetting.Sources.Tests.Exports;

/// <summary>An export that a creator sends along with a submission.</summary>
public sealed class SubmittedExportTests : IAsyncDisposable
{
    private static readonly byte[] Instagram = new ExportWriter()
        .Meta("your_instagram_activity/media/posts_1.json", new[] { new { media = new[] { new { uri = "a.jpg", creation_timestamp = 1_777_631_400, title = "Goûter 🍑" } } } })
        .Meta("your_instagram_activity/threads/threads_and_replies.json", new { text_post_app_text_posts = new[] { new { media = new[] { new { uri = "", creation_timestamp = 1_777_631_400, title = "Un fil" } } } } })
        .Meta("personal_information/personal_information/personal_information.json", new { profile_user = new[] { new { string_map_data = new { Username = new { value = "lea.goute" } } } } })
        .Zip();

    private readonly SourceHost _host = new([]);
    private readonly MemoryContentStore _content = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Is_read_for_its_channel_and_for_the_other_that_it_holds()
    {
        var (instagram, threads, tiktok) = (
            await RetrieveAsync(0, "instagram", "threads", "tiktok"), await RetrieveAsync(1, "instagram", "threads", "tiktok"),
            await RetrieveAsync(2, "instagram", "threads", "tiktok"));
        Assert.Equal("Goûter 🍑", (await HistoryAsync(instagram)).Posts[0].Text);
        Assert.Equal("Un fil", (await HistoryAsync(threads)).Posts[0].Text);
        Assert.Equal(UnavailableReason.NoOpenSource, Assert.IsType<RetrievalOutcome.Unavailable>(tiktok).Reason);
    }

    [Fact]
    public async Task Of_another_platform_is_said_to_be_so()
    {
        var outcome = Assert.IsType<RetrievalOutcome.Unavailable>(await RetrieveAsync(0, "tiktok"));
        Assert.Equal("C’est un export Instagram, Threads, et le canal est sur TikTok.", outcome.Sentence!.Fr);
    }

    [Fact]
    public void Whose_own_part_cannot_be_read_says_why_though_another_can()
    {
        var export = new ExportWriter().File("content/posts_1.json", "[")
            .File("user_data_tiktok.json", """{"Post":{"Posts":{"VideoList":[{"Date":"2026-01-01 00:00:00"}]}}}""").Zip();
        var failure = Assert.Throws<HistoryUnavailableException>(() =>
            _host.Files.Read(new("instagram", "lea", null, null), HistoryFormat.Export, export, HistoryLimits.Default));
        Assert.Contains("“posts_1.json” of the Instagram export ends or breaks midway", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_account_is_refused()
    {
        var failure = Assert.Throws<HistoryUnavailableException>(() => Read(new("instagram", "@zoe", null, null)));
        Assert.Contains("The Instagram export is @lea.goute’s, not @zoe’s.", failure.Message, StringComparison.Ordinal);
        Assert.Single(Read(new("instagram", "@Lea.Goute", null, null)).Posts);
        Assert.Single(Read(new("instagram", null, "https://www.instagram.com/lea.goute", null)).Posts);
    }

    [Theory]
    [InlineData("@lea@mastodon.example", false)]
    [InlineData("Lea@Mastodon.example", false)]
    [InlineData("lea", false)]
    [InlineData("lea@example", false)]
    [InlineData("lea@other.example", true)]
    [InlineData("lea@odon.example", true)]
    [InlineData("zoe@mastodon.example", true)]
    public void Of_an_account_of_that_name_on_another_server_is_refused(string wanted, bool isRefused)
    {
        var export = new ExportWriter()
            .File("actor.json", """{"preferredUsername":"lea","id":"https://mastodon.example/users/lea"}""")
            .File("outbox.json", """{"type":"OrderedCollection","orderedItems":[{"type":"Create","to":["as:Public"],"object":{"content":"<p>x</p>","published":"2026-05-01T10:00:00Z"}}]}""")
            .Zip();
        ChannelHistory Of() => _host.Files.Read(new("mastodon", wanted, null, null), HistoryFormat.Export, export, HistoryLimits.Default);
        if (isRefused)
            Assert.Contains("The Mastodon export is @lea@mastodon.example’s, not @", Assert.Throws<HistoryUnavailableException>(Of).Message, StringComparison.Ordinal);
        else
            Assert.Null(Of().Export!.Notes);
    }

    [Fact]
    public void Whose_owner_cannot_be_checked_says_so()
    {
        Assert.Null(Read(new("instagram", "lea.goute", null, null)).Export!.Notes);
        var nameless = Assert.Single(Read(new("instagram", null, "https://www.instagram.com/lea.goute", null)).Export!.Notes!);
        Assert.EndsWith("its owner was not checked.", nameless.En, StringComparison.Ordinal);
        Assert.EndsWith("son propriétaire n’a pas été vérifié.", nameless.Fr, StringComparison.Ordinal);
        var ownerless = new ExportWriter().File("content/posts_1.json", """[{"media":[{"uri":"a.jpg","creation_timestamp":1777631400,"title":"Flan"}]}]""").Zip();
        Assert.Equal(nameless, Assert.Single(_host.Files.Read(
            new("instagram", "lea.goute", null, null), HistoryFormat.Export, ownerless, HistoryLimits.Default).Export!.Notes!));
    }

    [Fact]
    public void May_be_the_one_file_that_matters()
    {
        var history = _host.Files.Read(new("tiktok", "lea", null, null), HistoryFormat.Export,
            Encoding.UTF8.GetBytes("""{"Post":{"Posts":{"VideoList":[{"Date":"2026-01-01 00:00:00","Title":"Flan","ContentDisclosure":"Yes"}]}}}"""),
            HistoryLimits.Default);
        Assert.True(Assert.Single(history.Posts).PaidPartnership);
    }

    [Fact]
    public void May_be_compressed_as_any_file_may()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Compress))
            gzip.Write("""[{"media":[{"uri":"a.jpg","creation_timestamp":1777631400,"title":"Flan"}]}]"""u8);
        Assert.Equal("Flan", _host.Files.Read(new("instagram", "lea", null, null), HistoryFormat.Export, bytes.ToArray(), HistoryLimits.Default).Posts.Single().Text);
    }

    [Fact]
    public async Task What_is_wrong_with_it_is_kept_in_both_languages()
    {
        var html = new ExportWriter().File("content/posts_1.html", "<html>").Zip();
        var outcome = Assert.IsType<RetrievalOutcome.Unavailable>(await RetrieveAsync(0, html, "instagram"));
        Assert.StartsWith("L’export Instagram est en HTML", outcome.Sentence!.Fr, StringComparison.Ordinal);
        Assert.StartsWith("The Instagram export is in HTML", outcome.Detail, StringComparison.Ordinal);
    }

    private ChannelHistory Read(Channel channel) =>
        _host.Files.Read(channel, HistoryFormat.Export, Instagram, HistoryLimits.Default);

    private Task<RetrievalOutcome> RetrieveAsync(int channel, params string[] platforms) =>
        RetrieveAsync(channel, Instagram, platforms);

    private async Task<RetrievalOutcome> RetrieveAsync(int channel, byte[] export, params string[] platforms)
    {
        var upload = new HistoryUpload(0, HistoryFormat.Export, await _content.PutAsync(ContentKind.Submission, export, default));
        var submission = new Submission(
            new Creator("Léa", "lea@mail.example", "fr"), [.. platforms.Select(platform => new Channel(platform, "lea.goute", null, null))],
            null, null, new Consent("1", Reading.Now), upload);
        var retrieve = new RetrieveChannel(_content, [], _host.Files, TimeProvider.System);
        return (await retrieve.RunAsync(new(await _content.PutJsonAsync(ContentKind.Submission, submission, default), channel), default)).Outcome!;
    }

    private Task<ChannelHistory> HistoryAsync(RetrievalOutcome outcome) => _content.GetHistoryAsync(
        Assert.IsType<RetrievalOutcome.Retrieved>(outcome).History, default);
}
