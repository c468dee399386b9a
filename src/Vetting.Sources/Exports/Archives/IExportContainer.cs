using Vetting.Core.History;

namespace Vetting.Sources.Exports.Archives;

/// <summary>What holds an export's files: an archive, a folder, or the one file itself.</summary>
internal interface IExportContainer : IDisposable
{
    /// <summary>The archive's or the file's own name.</summary>
    string Name { get; }

    /// <exception cref="HistoryUnavailableException">It is no container that can be read safely; says what to
    /// do.</exception>
    IReadOnlyList<ExportEntry> Entries { get; }
}
