namespace Vetting.Sources.Exports.Archives;

/// <summary>One file of an export.</summary>
/// <param name="path">As the archive writes it; \ counts as /.</param>
/// <param name="length">In bytes, as the archive states it.</param>
/// <param name="open">Gives its bytes from the beginning, each time.</param>
/// <param name="knownAs">The platform's own name for it, where somebody gave it another; else null.</param>
internal sealed class ExportEntry(string path, long length, Func<Stream> open, string? knownAs = null)
{
    public string Path { get; } = path.Replace('\\', '/');

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>What the platform calls it, whatever it is called here.</summary>
    public string KnownAs => knownAs ?? Name;

    public long Length => length;

    /// <summary>The path as patterns are compared with it, and other readings of a name whose alphabet is not
    /// told.</summary>
    public IReadOnlyList<string> Keys { get; } =
    [
        .. EntryNames.Readings((knownAs is null ? path : $"{path}/{knownAs}").Replace('\\', '/'))
            .Select(BareName.Of).Distinct(),
    ];

    public Stream Open() => open();
}
