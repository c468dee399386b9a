using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Exports;

namespace Vetting.Sources.Uploads;

/// <summary>Reads the history files of history-file.md, plain or compressed with gzip, and platforms' own
/// exports.</summary>
internal sealed class HistoryFileReader(TimeProvider time) : IHistoryFileReader
{
    // Twice what is kept of the audience beside the posts.
    private const int MostLines = 100_000;

    // Each wrong line costs a thousand times a right one; the first says it.
    private const int MostWrong = 1_000;

    public ChannelHistory Read(Channel channel, HistoryFormat format, byte[] content, HistoryLimits limits)
    {
        if (format == HistoryFormat.Export)
            return ExportFile.Read(channel, content, limits, time.GetUtcNow());
        return format switch
        {
            HistoryFormat.JsonLines => ReadJsonLines(channel, content, limits),
            HistoryFormat.Csv => ReadCsv(channel, UploadText.Decode(content, limits.MaxBytes), limits),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    public ChannelHistory Read(Channel channel, string name, Func<Stream> open, HistoryLimits limits)
    {
        if (ExportFile.IsFor(name, open))
            return ExportFile.Read(channel, name, open, limits, time.GetUtcNow());
        var content = ReadAll(open, limits.MaxBytes);
        return Read(channel, HistoryFile.FormatOf(content, limits.MaxBytes), content, limits);
    }

    private static byte[] ReadAll(Func<Stream> open, long most)
    {
        using var stream = open();
        if (stream.Length > most)
            throw UploadSentences.TooLarge(most);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private ChannelHistory ReadJsonLines(Channel channel, byte[] content, HistoryLimits limits)
    {
        _ = UploadText.FirstCharacter(content, limits.MaxBytes);
        var file = new JsonLinesFile(() => UploadText.Pieces(content, limits.MaxBytes));
        var header = file.ReadHeader();
        header.CheckOwner(channel);
        return Collect(channel, limits, "upload-jsonl", header.Profile, file.ReadLines(header.Kinds));
    }

    private ChannelHistory ReadCsv(Channel channel, string text, HistoryLimits limits) =>
        Collect(channel, limits, "upload-csv", new(null, null, null, null, null), CsvFile.ReadPosts(text));

    private ChannelHistory Collect(
        Channel channel, HistoryLimits limits, string source, ChannelProfile profile, IEnumerable<PostLine> lines)
    {
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow());
        var audience = new AudienceLines();
        LocalizedText? firstError = null;
        var (posts, read, wrong) = (0, 0, 0);
        foreach (var line in lines)
        {
            wrong += line.Entry is null ? 1 : 0;
            firstError ??= line.Error;
            if (++read > MostLines)
                throw UploadSentences.TooManyLines(MostLines);
            if (wrong > MostWrong)
            {
                throw new HistoryUnavailableException(
                    UnavailableReason.Malformed, UploadSentences.TooManyWrong(firstError!, MostWrong));
            }

            posts += line.Entry is HistoryEntry.OfPost ? 1 : 0;
            if (line.Entry is HistoryEntry.OfPost { Post: var post })
                collector.Add(post);
            else if (line.Entry is null || IsAfter(collector.Latest, line.Entry))
                collector.Add(null);
            else
                audience.Add(line.Entry);
        }

        return posts == 0 && firstError is not null
            ? throw new HistoryUnavailableException(UnavailableReason.Malformed, firstError)
            : audience.Complete(collector.ToHistory(source, profile));
    }

    private static bool IsAfter(DateTimeOffset latest, HistoryEntry entry) =>
        entry is HistoryEntry.OfFollowers { Followers.Date: var day } && day > DateOnly.FromDateTime(latest.UtcDateTime);
}
