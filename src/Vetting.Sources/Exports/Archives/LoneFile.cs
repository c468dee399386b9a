namespace Vetting.Sources.Exports.Archives;

/// <summary>The one file of an export that matters, given without the rest.</summary>
/// <param name="knownAs">What its platform calls it; null where it is no platform's.</param>
internal sealed class LoneFile(string name, string? knownAs, long length, Func<Stream> open)
    : IExportContainer
{
    public string Name => name;

    public IReadOnlyList<ExportEntry> Entries { get; } =
        [new ExportEntry(name, length, open, knownAs == name ? null : knownAs)];

    public void Dispose() { }
}
