using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>RFC 4180 with a header row, separated by commas, semicolons or tabs.</summary>
internal static class CsvFile
{
    private const int MaxField = 100_000;
    private const int MostColumns = 10_000;

    private static readonly string[] Required = ["id", "publishedAt"];

    /// <exception cref="HistoryUnavailableException">Malformed: the header row lacks a column.</exception>
    public static IEnumerable<PostLine> ReadPosts(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith("{"))
        {
            throw HistoryFileHeader.Wrong(
                "the file is JSON Lines and was sent as CSV; it should be sent as jsonl", UploadSentences.OtherFormat);
        }

        RefuseWidth(text);
        using var csv = new CsvParser(new StringReader(text), Configuration(text));
        if (!Read(csv))
            yield break;

        var columns = Columns(csv.Record!);
        while (Read(csv))
        {
            var record = csv.Record!;
            var fields = new PostFields(name =>
                columns.TryGetValue(name, out var index) && index < record.Length && record[index].Length > 0
                    ? record[index]
                    : null);
            yield return PostLine.Read(FirstLine(csv), IsLeftOpen(csv.RawRecord)
                ? () => throw new FieldFormatException(FieldSentences.OpenQuote)
                : () => new HistoryEntry.OfPost(fields.ToPost()));
        }
    }

    /// <summary>The parser keeps every field of a row: twenty million commas in one would take a gigabyte.</summary>
    private static void RefuseWidth(string text)
    {
        var number = 0;
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            number++;
            var end = rest.IndexOf('\n') is >= 0 and var found ? found : rest.Length;
            var line = rest[..end];
            if (line.Length > MostColumns && line.Count(',') + line.Count(';') + line.Count('\t') > MostColumns)
            {
                throw new HistoryUnavailableException(
                    UnavailableReason.Malformed, UploadSentences.TooManyFields(number, MostColumns));
            }

            rest = rest[Math.Min(end + 1, rest.Length)..];
        }
    }

    private static bool Read(CsvParser csv)
    {
        try
        {
            return csv.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, UploadSentences.TooLongField(csv.RawRow, MaxField));
        }
    }

    // A quote within one line may be an inch; over several it holds what follows.
    private static bool IsLeftOpen(string record) =>
        record.AsSpan().TrimEnd("\r\n").Contains('\n') && record.AsSpan().Count('"') % 2 == 1;

    private static CsvConfiguration Configuration(string text) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = Delimiter(text),
        BadDataFound = null,
        // A quote that is never closed would swallow the rest of the file as one field.
        MaxFieldSize = MaxField,
    };

    private static string Delimiter(string text)
    {
        var header = FileLines.First(text);
        return new[] { ',', ';', '\t' }.MaxBy(separator => header.AsSpan().Count(separator)).ToString();
    }

    private static Dictionary<string, int> Columns(string[] header)
    {
        var columns = header
            .Select((name, index) => (Name: name.Trim(), index))
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(column => column.Name, column => column.index, StringComparer.OrdinalIgnoreCase);
        if (columns.Count == 1 && OtherSeparator(header[0]) is { } separator)
        {
            throw HistoryFileHeader.Wrong(
                $"columns should be separated by commas, semicolons or tabs, not by '{separator}'",
                UploadSentences.SeparatedBy(separator));
        }

        return Required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing
            ? throw HistoryFileHeader.Wrong(
                $"column {missing} is missing; the header row should name {string.Join(", ", PostFields.Names)}",
                UploadSentences.NoColumn(missing))
            : columns;
    }

    /// <returns>Null where the header is not of our columns either way.</returns>
    private static char? OtherSeparator(string header) =>
        header.FirstOrDefault(character => !char.IsLetter(character) && !char.IsWhiteSpace(character)) is var separator
            && separator != default
            && Required.All(name => header.Split(separator, StringSplitOptions.TrimEntries)
                .Contains(name, StringComparer.OrdinalIgnoreCase))
            ? separator
            : null;

    private static int FirstLine(CsvParser csv) =>
        csv.RawRow - csv.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
}
