using System.Text;

namespace Vetting.Sources.Exports.Archives;

/// <summary>
/// Names of files in archives. They come composed and decomposed, in UTF-8 or in the alphabet of the first PCs, and an
/// archive does not always say in which.
/// </summary>
internal static class EntryNames
{
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary>The name as it is, and where it was read byte by byte, as UTF-8 and as code page 437.</summary>
    public static IEnumerable<string> Readings(string name)
    {
        yield return name;
        if (Ascii.IsValid(name) || name.Any(letter => letter > 0xFF))
            yield break;
        if (Mojibake.Repair(name) is var utf8 && utf8 != name)
            yield return utf8;
        yield return Dos.GetString(Encoding.Latin1.GetBytes(name));
    }

    /// <summary>Whether unpacking a file of this name would leave the folder it is unpacked to.</summary>
    public static bool Escapes(string path) =>
        path.StartsWith('/') || path.Contains('\0') || path is [_, ':', ..] || path.Split('/').Contains("..");
}
