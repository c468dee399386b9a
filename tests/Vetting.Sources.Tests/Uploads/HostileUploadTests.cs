using System.IO.Compression;
using System.Text;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Uploads;
using Vetting.Testing.Growth;

namespace Vetting.Sources.Tests.Uploads;

/// <summary>Files that were made to keep a host busy.</summary>
public sealed class HostileUploadTests
{
    private const string Header = """{"schema":"vetting.history/2","platform":"instagram","handle":"ada"}""";
    private const string Post = """{"id":"1","publishedAt":"2026-01-01T00:00:00Z","text":"a"}""";

    private static readonly Channel Channel = new(Platforms.Instagram, "ada", null, null);

    [Theory]
    [InlineData("{\n")]
    [InlineData("{}\n")]
    [InlineData("[]\n")]
    [InlineData("\"\n")]
    public void Millions_of_wrong_lines_are_told_once_and_not_all_read(string line)
    {
        var lines = $"{Header}\n{Post}\n{new NastyShape("", line).Text(4_000_000)}";

        var (refused, made) = Refused(HistoryFormat.JsonLines, Gzip(lines));

        Assert.Equal(UnavailableReason.Malformed, refused.Reason);
        Assert.Contains("line 3:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("more than 1000 lines", refused.Message, StringComparison.Ordinal);
        Assert.InRange(made, 0, 100_000_000);
    }

    [Fact]
    public void Millions_of_right_lines_are_too_many()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 110_000)
            .Select(day => """{"kind":"followers","date":"2026-01-01","count":1}""").Prepend(Post).Prepend(Header));

        Assert.Equal(UnavailableReason.TooLarge, Refused(HistoryFormat.JsonLines, Gzip(lines)).Refused.Reason);
    }

    [Fact]
    public void A_row_of_a_million_fields_is_refused_before_it_is_taken_apart()
    {
        var (refused, made) = Refused(HistoryFormat.Csv, Gzip($"id,publishedAt,text\n{new string(',', 5_000_000)}"));

        Assert.Contains("line 2: there are more than", refused.Message, StringComparison.Ordinal);
        Assert.InRange(made, 0, 40_000_000);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(19)]
    public void A_gzip_that_ends_within_its_header_is_malformed(int length)
    {
        var cut = Gzip(Header)[..length];

        Assert.Equal(UnavailableReason.Malformed, Refused(HistoryFormat.JsonLines, cut).Refused.Reason);
        Assert.Equal(UnavailableReason.Malformed, Refused(HistoryFormat.Csv, cut).Refused.Reason);
        Assert.Equal(UnavailableReason.Malformed, Refused(HistoryFormat.Export, cut).Refused.Reason);
    }

    private static (HistoryUnavailableException Refused, long Made) Refused(HistoryFormat format, byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<HistoryUnavailableException>(
            () => new HistoryFileReader(TimeProvider.System).Read(Channel, format, file, HistoryLimits.Default));
        return (refused, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
