using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Exports;

/// <summary>What one platform's part of an export turned out to be.</summary>
/// <param name="Failure">Why no post of it can be judged; null where some can.</param>
internal sealed record ReadExport(
    IExportPlatform Platform, ExportTally Tally, IReadOnlyList<string> Files, ExportFailure? Failure)
{
    public static ReadExport Of(IExportPlatform platform, ExportFiles files, ExportTally tally)
    {
        platform.Read(files, tally);
        return new(platform, tally, files.Opened, Failed(platform, files, tally));
    }

    /// <exception cref="HistoryUnavailableException">There is no post that can be judged.</exception>
    public ChannelHistory ToHistory(Channel channel) =>
        Failure is null
            ? Tally.ToHistory(channel, Platform.Platform, Platform.Title, Files)
            : throw new HistoryUnavailableException(Failure.Reason, Failure.Sentence);

    private static ExportFailure? Failed(IExportPlatform platform, ExportFiles files, ExportTally tally) =>
        tally.HasPosts ? null
            : tally.Seen > tally.Unreadable
                ? new(UnavailableReason.Empty, ExportSentences.NothingPublic(platform, tally))
            // What broke before its first post, or is in an unknown language, must not pass for empty.
            : tally.Notes is [var first, ..] ? new(UnavailableReason.Malformed, first)
            : tally.Seen > 0 ? new(UnavailableReason.Malformed, ExportSentences.Unread(platform, tally.Seen))
            : tally.FoundPosts ? new(UnavailableReason.Empty, ExportSentences.Empty(platform))
            : new(UnavailableReason.Malformed,
                ExportSentences.UnknownShape(platform, files.Opened.Select(Path.GetFileName).LastOrDefault() ?? ""));
}

internal sealed record ExportFailure(UnavailableReason Reason, LocalizedText Sentence);
