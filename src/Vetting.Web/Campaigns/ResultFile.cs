using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;

namespace Vetting.Web.Campaigns;

/// <summary>
/// Reads results from a CSV file, as shops and spreadsheets write them: with commas, semicolons or tabs, and a decimal comma
/// where commas part nothing. What cannot be read is named by line and column.
/// </summary>
internal static class ResultFile
{
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxErrors = 100;
    private static readonly string[] Needed = ["creator", "day"];
    private static readonly string[] Figures = ["views", "reach", "clicks", "orders", "revenue", "cost"];
    private static readonly string[] Known = [.. Needed, "post", .. Figures];

    public static ParsedResults Read(ReadOnlyMemory<byte> utf8)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8.Span).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return new ParsedResults([new("file", "should be CSV in UTF-8")], []);
        }

        var delimiter = DelimiterOf(text);
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            MissingFieldFound = null,
            IgnoreBlankLines = true,
        });
        List<FieldError> errors = [];
        if (Columns(csv, errors) is not { } columns)
            return new ParsedResults(errors, []);
        List<ResultInput> rows = [];
        while (errors.Count < MaxErrors && csv.Read())
        {
            if (rows.Count == ResultDesk.MaxRows)
                return new ParsedResults([new("file", $"should have at most {ResultDesk.MaxRows} lines of results")], []);
            if (Row(csv, columns, delimiter, errors) is { } row)
                rows.Add(row);
        }

        if (errors.Count == 0 && rows.Count == 0)
            errors.Add(new("line 2", "should be a line of results; the file has none"));
        return new ParsedResults(errors, errors.Count == 0 ? rows : []);
    }

    private static string DelimiterOf(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return first.Contains(';') ? ";" : first.Contains('\t') ? "\t" : ",";
    }

    private static Dictionary<string, int>? Columns(CsvReader csv, List<FieldError> errors)
    {
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { Length: > 0 } header)
        {
            errors.Add(new("line 1", $"should name the columns: {string.Join(", ", Known)}"));
            return null;
        }

        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, name) in header.Index())
        {
            if (!Known.Contains(name, StringComparer.OrdinalIgnoreCase))
                errors.Add(new($"line 1, column {Clip(name)}", $"is not known here; known are {string.Join(", ", Known)}"));
            else if (!columns.TryAdd(name, place))
                errors.Add(new($"line 1, column {name}", "should be there once"));
        }

        errors.AddRange(Needed.Where(name => !columns.ContainsKey(name)).Select(name =>
            new FieldError($"line 1, column {name}", "is missing")));
        if (!Figures.Any(columns.ContainsKey))
            errors.Add(new("line 1", $"should have one of the columns {string.Join(", ", Figures)}"));
        return errors.Count == 0 ? columns : null;
    }

    private static ResultInput? Row(CsvReader csv, Dictionary<string, int> columns, string delimiter, List<FieldError> errors)
    {
        var (place, before) = ($"line {csv.Parser.RawRow}", errors.Count);
        string? Text(string column) =>
            columns.TryGetValue(column, out var at) && csv.GetField(at) is { Length: > 0 } text ? text : null;
        void Note(string column, string problem) => errors.Add(new($"{place}, column {column}", problem));
        long? Count(string column)
        {
            if (Text(column) is not { } text)
                return null;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= ResultRow.Most)
                return count;
            Note(column, $"should be a whole number of 0 or more without spaces or points, and is {Clip(text)}");
            return null;
        }

        decimal? Sum(string column)
        {
            if (Text(column) is not { } text)
                return null;
            if (decimal.TryParse(
                    delimiter == "," ? text : text.Replace(',', '.'), NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture, out var sum)
                && sum <= ResultRow.Most && decimal.Round(sum, 2) == sum)
            {
                return sum;
            }

            Note(column, $"should be a sum of 0 or more with two decimals at most and no currency, and is {Clip(text)}");
            return null;
        }

        if (Text("creator") is not { } creator)
        {
            Note("creator", "is missing");
            creator = "";
        }

        if (!DateOnly.TryParseExact(Text("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Note("day", $"should be a day such as 2026-01-31{(Text("day") is { } said ? $", and is {Clip(said)}" : "")}");
        var post = Text("post");
        if (post?.Length > 2_000)
            Note("post", "should be at most 2000 characters");
        var figures = new ResultRow(
            "", day, post, Count("views"), Count("reach"), Count("clicks"), Count("orders"), Sum("revenue"), Sum("cost"));
        return errors.Count > before ? null : new ResultInput(place, creator, figures);
    }

    private static string Clip(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
