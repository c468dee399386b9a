using Vetting.Core.History;
using Vetting.Sources.Exports;
using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Tests.Exports;

/// <summary>What the reader makes of an export, on the first of June 2026.</summary>
internal static class Reading
{
    public static DateTimeOffset Now { get; } = At("2026-06-01");

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(
        time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static long Seconds(string time) => At(time).ToUnixTimeSeconds();

    public static IReadOnlyList<ChannelHistory> Of(byte[] archive, HistoryLimits? limits = null) =>
        Of("export.zip", archive, limits);

    public static IReadOnlyList<ChannelHistory> Of(string name, byte[] content, HistoryLimits? limits = null) =>
        ExportFile.Read(name, () => new MemoryStream(content, writable: false), limits ?? HistoryLimits.Default, Now,
            ExportBudget.Sent());

    public static IReadOnlyList<ChannelHistory> Of(ExportWriter writer, HistoryLimits? limits = null) =>
        Of(writer.Zip(), limits);

    /// <summary>Of an archive with one platform in it.</summary>
    public static ChannelHistory One(ExportWriter writer, HistoryLimits? limits = null) => Assert.Single(Of(writer, limits));

    public static HistoryUnavailableException Fails(ExportWriter writer) => Fails("export.zip", writer.Zip());

    public static HistoryUnavailableException Fails(string name, byte[] content)
    {
        var failure = Assert.Throws<HistoryUnavailableException>(() => Of(name, content));
        Assert.NotNull(failure.Sentence);
        Assert.NotEqual(failure.Sentence.Fr, failure.Sentence.En);
        Assert.DoesNotContain("{", failure.Sentence.Fr + failure.Sentence.En, StringComparison.Ordinal);
        return failure;
    }

    /// <summary>Time and text of each post, newest first.</summary>
    public static (string Time, string Text)[] Texts(this ChannelHistory history) =>
        [.. history.Posts.Select(post => (post.PublishedAt.ToString("yyyy-MM-dd HH:mm:ss"), post.Text))];

    public static (LeftOutReason, int)[] LeftOut(this ChannelHistory history) =>
        [.. (history.Export!.LeftOut ?? []).Select(left => (left.Reason, left.Count))];

    /// <summary>Seen, understood, unreadable.</summary>
    public static (int, int, int) Counts(this ChannelHistory history) =>
        (history.Export!.Seen, history.Export.Understood, history.Export.Unreadable);
}
