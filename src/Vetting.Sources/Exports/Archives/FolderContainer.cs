using Vetting.Core.History;

namespace Vetting.Sources.Exports.Archives;

/// <summary>An export that somebody unpacked, or the several archives of one beside each other.</summary>
internal sealed class FolderContainer : IExportContainer
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead anywhere.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    private readonly List<ZipContainer> _archives = [];

    /// <exception cref="HistoryUnavailableException">An archive in it is cut, damaged, or hostile.</exception>
    public FolderContainer(string folder)
    {
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        try
        {
            Entries = [.. Directory.EnumerateFiles(folder, "*", Options).Order(StringComparer.Ordinal)
                .SelectMany(file => Files(folder, file))];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Name { get; }

    public IReadOnlyList<ExportEntry> Entries { get; }

    public void Dispose() => _archives.ForEach(archive => archive.Dispose());

    private IEnumerable<ExportEntry> Files(string folder, string file)
    {
        var path = Path.GetRelativePath(folder, file);
        if (Path.GetDirectoryName(path) is not "" || Path.GetExtension(path).ToLowerInvariant() is not ".zip")
            return [new ExportEntry(path, new FileInfo(file).Length, () => File.OpenRead(file))];
        var archive = new ZipContainer(File.OpenRead(file), path);
        _archives.Add(archive);
        return archive.Entries.Select(entry => new ExportEntry($"{path}/{entry.Path}", entry.Length, entry.Open));
    }
}
