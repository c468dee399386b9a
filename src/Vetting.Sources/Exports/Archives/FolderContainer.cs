namespace Vetting.Sources.Exports.Archives;

/// <summary>An export that somebody unpacked.</summary>
internal sealed class FolderContainer(string folder) : IExportContainer
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead anywhere.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    public string Name { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    public IReadOnlyList<ExportEntry> Entries { get; } =
    [
        .. Directory.EnumerateFiles(folder, "*", Options).Order(StringComparer.Ordinal)
            .Select(file => new ExportEntry(
                Path.GetRelativePath(folder, file), new FileInfo(file).Length, () => File.OpenRead(file))),
    ];

    public void Dispose() { }
}
