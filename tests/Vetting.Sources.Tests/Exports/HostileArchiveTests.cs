using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.History;
using Vetting.Sources.Exports;
using Vetting.Sources.Exports.Archives;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

public sealed class HostileArchiveTests
{
    private const string Posts = """[{"media":[{"uri":"a.jpg","creation_timestamp":1777631400,"title":"Un repas"}]}]""";

    private static readonly byte[] Whole = new ExportWriter()
        .File("content/posts_1.json", Posts)
        .File("your_instagram_activity/threads/threads_and_replies.json", """{"text_post_app_text_posts":[]}""")
        .File("user_data_tiktok.json", """{"Post":{"Posts":{"VideoList":[{"Date":"2026-01-01 00:00:00","Title":"x"}]}}}""")
        .File("outbox.json", """{"orderedItems":[]}""")
        .File("data/tweets.js", "window.YTD.tweets.part0 = []")
        .File("Shares.csv", "Date,ShareLink,ShareCommentary\n2026-01-01 00:00:00,,x\n")
        .File("media/a.jpg", new byte[300])
        .Zip();

    [Theory]
    [InlineData("../content/posts_1.json")]
    [InlineData("content/../../posts_1.json")]
    [InlineData(@"..\content\posts_1.json")]
    [InlineData("/content/posts_1.json")]
    [InlineData(@"C:\content\posts_1.json")]
    public void Refuses_paths_that_lead_out_of_their_folder(string path)
    {
        var failure = Fails(new ExportWriter().File(path, Posts));
        Assert.Equal(UnavailableReason.Refused, failure.Reason);
        Assert.Contains("lead out of their folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_two_files_under_one_path() => Assert.Contains("holds “posts_1.json” twice",
        Fails(new ExportWriter().File("content/posts_1.json", Posts).File(@"content\posts_1.json", Posts)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_what_unpacks_to_more_than_is_read_before_it_unpacks_it()
    {
        var bomb = new ExportWriter().File("content/posts_1.json", new byte[80 << 20]).Zip();
        Assert.True(bomb.Length < 200_000);
        var failure = Fails("export.zip", bomb);
        Assert.Equal((UnavailableReason.TooLarge, true), (failure.Reason, failure.Message.Contains("“posts_1.json” is larger", StringComparison.Ordinal)));
    }

    [Fact]
    public void Refuses_many_files_that_together_are_more_than_is_read()
    {
        var writer = new ExportWriter();
        for (var part = 1; part <= 3; part++)
            writer.File($"content/posts_{part}.json", [.. Encoding.UTF8.GetBytes(Posts), .. Enumerable.Repeat((byte)' ', 50 << 20)]);
        Assert.Equal(UnavailableReason.TooLarge, Fails(writer).Reason);
    }

    [Fact]
    public void Refuses_a_file_that_is_longer_than_the_archive_says()
    {
        var archive = new ExportWriter().File("content/posts_1.json", Posts).Zip();
        // The length as unpacked stands in the directory at 24 bytes from its signature.
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(directory + 24), 10);
        Assert.Contains("is damaged or incomplete", Fails("export.zip", archive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_is_not_what_was_packed_though_it_can_be_read()
    {
        var writer = new ExportWriter().File("content/posts_1.json", Posts + new string(' ', 300_000));
        var archive = writer.Zip();
        // What it should add up to stands in the directory at 16 bytes from its signature.
        archive[archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        Assert.Contains("is damaged or incomplete", Fails("export.zip", archive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_files_of_posts_than_any_platform_makes()
    {
        var writer = new ExportWriter();
        for (var month = 0; month < 1_001; month++)
            writer.File($"data/js/tweets/{month}.js", "x = []");
        Assert.Equal(UnavailableReason.Refused, Fails(writer).Reason);
    }

    [Fact]
    public void Refuses_a_locked_archive()
    {
        var archive = new ExportWriter().File("content/posts_1.json", Posts).Zip();
        archive[archive.AsSpan().IndexOf("PK\u0003\u0004"u8) + 6] |= 1;
        archive[archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Contains("locked with a password", Fails("export.zip", archive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opens_no_archive_within_an_archive()
    {
        var inner = new ExportWriter().File("content/posts_1.json", Posts).Zip();
        Assert.Contains("holds other archives, which are not opened", Fails(new ExportWriter().File("part-1.zip", inner)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_something_else_names_what_is_read() => Assert.Contains(
        "Instagram, Threads, TikTok, YouTube, X, Facebook, LinkedIn, Mastodon, Bluesky",
        Fails(new ExportWriter().File("holiday.txt", "x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("takeout-20260501T100000Z-001.zip", "ask Google Takeout for", "demandez à Google Takeout un export")]
    [InlineData("instagram-lea-2026-05-01-x.zip", "ask Instagram for", "demandez à Instagram un export")]
    [InlineData("mine.zip", "ask the platform for", "demandez à la plateforme un export")]
    public void A_download_that_broke_off_at_two_gibibytes_is_said_to_be_cut(string name, string en, string fr)
    {
        using var cut = new Zeros(2_147_483_648);
        var failure = Assert.Throws<HistoryUnavailableException>(() => new ZipContainer(cut, name));
        Assert.Contains("exactly 2 GiB and has no end", failure.Message, StringComparison.Ordinal);
        Assert.Contains(en, failure.Message, StringComparison.Ordinal);
        Assert.Contains(fr, failure.Sentence!.Fr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000_000, 20)]
    [InlineData(1_001, 1)]
    public void Refuses_names_longer_than_any_before_it_puts_them_together(int length, int below)
    {
        var name = new string('a', length);
        var names = string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"\"{number}\":1"));
        var json = $"{{\"{name}\":{string.Concat(Enumerable.Repeat("{\"b\":", below))}{{{names}}}{new string('}', below)}}}";
        var archive = new ExportWriter().File("content/posts_1.json", json).Zip();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("ends or breaks midway", Fails("export.zip", archive).Message, StringComparison.Ordinal);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    [Fact]
    public void Unpacks_nothing_but_the_posts()
    {
        var opened = new List<string>();
        ExportEntry Entry(string path) => new(path, 300, () =>
        {
            opened.Add(path);
            return new MemoryStream(Encoding.UTF8.GetBytes(Posts));
        });
        string[] closed =
        [
            "media/posts/202605/a.jpg", "messages/inbox/x/message_1.json", "your_instagram_activity/messages/inbox/x/message_1.json",
            "connections/contacts/synced_contacts.json", "personal_information/information_about_you/profile_based_in.json",
            "ads_information/ads_and_topics/ads_viewed.json", "logged_information/link_history/link_history.json",
            "your_instagram_activity/media/archived_posts.json", "connections/followers_and_following/followers_1.json",
        ];
        using var container = new Files([.. closed.Select(Entry), Entry("content/posts_1.json")]);
        Assert.Single(PlatformExports.Read(container, ExportBudget.Local(), HistoryLimits.Default, Now));
        Assert.Equal(["content/posts_1.json"], opened.Distinct());
    }

    /// <summary>Either histories or a refusal with a sentence, whatever bytes are hurt.</summary>
    [Property(MaxTest = 600)]
    public void Hurt_archives_are_read_or_refused_and_nothing_else(int seed, PositiveInt hurts)
    {
        var hurt = (byte[])Whole.Clone();
        var state = (uint)seed;
        for (var hurting = 0; hurting < hurts.Get % 8 + 1; hurting++)
        {
            state = state * 1_664_525 + 1_013_904_223;
            hurt[state % hurt.Length] ^= (byte)(state >> 24 | 1);
        }

        ReadsOrRefuses(hurt);
    }

    [Fact]
    public void Archives_cut_anywhere_are_refused()
    {
        for (var length = 0; length < Whole.Length; length++)
            ReadsOrRefuses(Whole[..length]);
    }

    [Property(MaxTest = 300)]
    public void Hurt_files_of_every_platform_are_read_or_refused(int seed)
    {
        string[] files =
        [
            Posts, """{"Post":{"Posts":{"VideoList":[{"Date":"2026-01-01 00:00:00","Title":"x","Likes":"3"}]}}}""",
            """window.YTD.tweets.part0 = [{"tweet":{"id":"1","full_text":"x &amp; y","created_at":"Fri May 01 10:00:00 +0000 2026","entities":{"urls":[{"url":"a","expanded_url":"b"}]}}}]""",
            """{"type":"OrderedCollection","orderedItems":[{"type":"Create","to":["as:Public"],"object":{"content":"<p>x</p>","published":"2026-05-01T10:00:00Z"}}]}""",
            "Date,ShareLink,ShareCommentary,Visibility\n2026-01-01 00:00:00,,\"x\ny\",PUBLIC\n",
            "Video ID,Video Title (Original),Privacy,Video Create Timestamp\nq,x,Public,2026-01-01T00:00:00Z\n",
        ];
        var state = (uint)seed;
        foreach (var file in files)
        {
            var hurt = Encoding.UTF8.GetBytes(file);
            state = state * 1_664_525 + 1_013_904_223;
            hurt[state % hurt.Length] = (byte)(state >> 24);
            ReadsOrRefuses(hurt);
        }
    }

    private static void ReadsOrRefuses(byte[] content)
    {
        try
        {
            Assert.All(Of("export.zip.json", content), history => Assert.NotEmpty(history.Posts));
            Assert.All(Of("export.zip", content), history => Assert.NotEmpty(history.Posts));
        }
        catch (HistoryUnavailableException refused)
        {
            Assert.NotNull(refused.Sentence);
        }
    }

    private sealed class Files(IReadOnlyList<ExportEntry> entries) : IExportContainer
    {
        public string Name => "files";

        public IReadOnlyList<ExportEntry> Entries => entries;

        public void Dispose() { }
    }

    /// <summary>So many bytes of nothing, without holding them.</summary>
    private sealed class Zeros(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

        public override void Flush() { }
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
