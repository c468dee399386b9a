using CsvHelper;
using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Exports.Csv;

/// <summary>Reads the rows of one CSV file of an export.</summary>
internal static class CsvTable
{
    /// <param name="take">Takes the current row and its place in the export.</param>
    /// <returns>Whether the header is there. A file that breaks midway counts for what came before, and is
    /// noted.</returns>
    public static bool Read(
        IExportPlatform platform, ExportFiles files, ExportEntry entry, ExportTally tally,
        Func<IReadOnlyCollection<string>, bool> isHeader, Action<CsvRows, string> take)
    {
        using var stream = files.Open(entry);
        try
        {
            using var rows = new CsvRows(stream, isHeader);
            for (var index = 0; rows.Read(); index++)
                take(rows, files.Place(entry, index));
            return rows.Found;
        }
        catch (CsvHelperException)
        {
            tally.Note(ExportSentences.BrokenFile(platform, entry.Name));
            return true;
        }
    }
}
