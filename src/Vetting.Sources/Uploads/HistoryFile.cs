using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>What a history file says of itself, for callers that have nothing but the file.</summary>
/// <param name="Owner">From the header of JSON Lines; null for CSV, which has none.</param>
public sealed record HistoryFile(HistoryFormat Format, Channel? Owner)
{
    /// <exception cref="HistoryUnavailableException">TooLarge, or Malformed: JSON Lines without a proper header.</exception>
    public static HistoryFile Inspect(byte[] content, HistoryLimits limits)
    {
        var text = UploadText.Decode(content, limits.MaxBytes);
        if (!text.AsSpan().TrimStart().StartsWith("{"))
        {
            return new(HistoryFormat.Csv, null);
        }

        var header = new JsonLinesFile(text).ReadHeader();
        return new(
            HistoryFormat.JsonLines,
            new(header.Platform.ToLowerInvariant(), header.Handle?.TrimStart('@'), null, header.Profile.Followers));
    }
}
