using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Vetting.Sources.Exports.Csv;

/// <summary>Reads a CSV file row by row, from the first row that looks like its header.</summary>
internal sealed class CsvRows : IDisposable
{
    // Notes before the header are a few lines.
    private const int MostBefore = 20;
    private const int MaxField = 1_000_000;

    private readonly CsvParser _csv;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <param name="isHeader">Takes the names of a row's fields, in lower case without accents.</param>
    public CsvRows(Stream stream, Func<IReadOnlyCollection<string>, bool> isHeader)
    {
        _csv = new CsvParser(
            new StreamReader(stream, Encoding.UTF8),
            new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MaxFieldSize = MaxField });
        for (var row = 0; row < MostBefore && _csv.Read(); row++)
        {
            string[] names = [.. _csv.Record!.Select(BareName.Of)];
            if (!isHeader(names))
                continue;
            foreach (var (name, index) in names.Select((name, index) => (name, index)))
                _columns.TryAdd(name, index);
            return;
        }
    }

    /// <summary>Whether there was a header.</summary>
    public bool Found => _columns.Count > 0;

    /// <summary>In lower case without accents.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Keys;

    /// <exception cref="CsvHelperException">A field is longer than any real one.</exception>
    public bool Read() => Found && _csv.Read();

    /// <returns>Null when the column is missing, or empty here.</returns>
    public string? Field(string? column) =>
        column is not null && _columns.TryGetValue(column, out var index) && index < _csv.Record!.Length
            && _csv.Record[index] is { Length: > 0 } field ? field : null;

    public void Dispose() => _csv.Dispose();
}
