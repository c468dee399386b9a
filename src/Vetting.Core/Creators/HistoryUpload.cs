using Vetting.Core.Content;

namespace Vetting.Core.Creators;

/// <summary>A history the creator exported and sent along, for platforms without an open source.</summary>
/// <param name="Channel">Index into the submission's channels: whose history it is.</param>
/// <param name="Content">The file's raw bytes.</param>
public sealed record HistoryUpload(int Channel, HistoryFormat Format, ContentRef Content);

public enum HistoryFormat
{
    JsonLines,
    Csv,
    /// <summary>What the platform gave: its archive, or the one file of it that holds the posts.</summary>
    Export,
}
