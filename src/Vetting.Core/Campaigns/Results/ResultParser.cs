using Vetting.Core.Content;

namespace Vetting.Core.Campaigns.Results;

/// <summary>Reads rows of results from JSON: an object with the member rows.</summary>
public static class ResultParser
{
    /// <param name="json">UTF-8.</param>
    public static ParsedResults Parse(ReadOnlySpan<byte> json)
    {
        List<FieldError> errors = [];
        if (JsonFields.Read(json, errors) is not { } body)
            return new ParsedResults(errors, []);
        var place = 0;
        var rows = body.Objects("rows", 1, ResultDesk.MaxRows, row => Read(row, $"rows[{place++}]"));
        body.RefuseOthers();
        return new ParsedResults(errors, rows);
    }

    private static ResultInput? Read(JsonFields row, string place)
    {
        long? Count(string name) => row.WholeNumber(name, 0, ResultRow.Most, required: false);
        var (creator, day, post) = (row.Text("creator", 80), row.Day("day"), row.Text("post", 2_000, required: false));
        var figures = new ResultRow(
            "", day ?? default, post, Count("views"), Count("reach"), Count("clicks"), Count("orders"),
            row.Amount("revenue", ResultRow.Most), row.Amount("cost", ResultRow.Most));
        row.RefuseOthers();
        return creator is null || day is null ? null : new ResultInput(place, creator, figures);
    }
}

/// <param name="Errors">Empty where all rows could be read.</param>
public sealed record ParsedResults(IReadOnlyList<FieldError> Errors, IReadOnlyList<ResultInput> Rows);
