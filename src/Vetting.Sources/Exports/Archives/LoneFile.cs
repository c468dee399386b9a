namespace Vetting.Sources.Exports.Archives;

/// <summary>The one file of an export that matters, given without the rest.</summary>
internal sealed class LoneFile(string name, long length, Func<Stream> open) : IExportContainer
{
    public string Name => name;

    public IReadOnlyList<ExportEntry> Entries { get; } = [new ExportEntry(name, length, open)];

    public void Dispose() { }
}
