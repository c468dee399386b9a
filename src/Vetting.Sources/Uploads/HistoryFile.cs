using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>What a history file says of itself, for callers that have nothing but the file.</summary>
/// <param name="Owner">From the header of JSON Lines; of CSV, which has none, the file itself.</param>
public sealed record HistoryFile(HistoryFormat Format, Channel Owner)
{
    /// <param name="name">The file's, which stands for a handle where it gives none.</param>
    /// <exception cref="HistoryUnavailableException">TooLarge, Malformed, or Empty: no post can be read from it.</exception>
    public static HistoryFile Inspect(string name, byte[] content, HistoryLimits limits, TimeProvider time)
    {
        var file = Identify(name, content, limits.MaxBytes);
        _ = new HistoryFileReader(time).Read(file.Owner, file.Format, content, limits);
        return file;
    }

    internal static HistoryFormat FormatOf(byte[] content, long maxBytes) =>
        UploadText.FirstCharacter(content, maxBytes) == '{' ? HistoryFormat.JsonLines : HistoryFormat.Csv;

    private static HistoryFile Identify(string name, byte[] content, long maxBytes)
    {
        if (FormatOf(content, maxBytes) == HistoryFormat.Csv)
            return new(HistoryFormat.Csv, new("file", name, null, null));

        var header = new JsonLinesFile(() => UploadText.Pieces(content, maxBytes)).ReadHeader();
        return new(
            HistoryFormat.JsonLines,
            new(header.Platform.ToLowerInvariant(), header.Handle?.TrimStart('@') ?? name, null, header.Profile.Followers));
    }
}
