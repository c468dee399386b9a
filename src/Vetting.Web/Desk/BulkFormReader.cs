using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Vetting.Web.Review;

namespace Vetting.Web.Desk;

/// <summary>Reads the form of many decisions, and no more than it can have.</summary>
internal static class BulkFormReader
{
    // Four a line, two for all, and room for what a browser adds.
    private const int MostFields = 4 * BulkForm.Most + 8;
    private const int MostText = 48 * 1024;

    /// <returns>Null for what is no such form.</returns>
    public static async Task<BulkForm?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var reader = new FormReader(request.Body)
            {
                ValueCountLimit = MostFields, KeyLengthLimit = 64, ValueLengthLimit = MostText,
            };
            return Read(await reader.ReadFormAsync(cancellation));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>As the page names a line's field.</summary>
    public static string Name(string field, int line) => string.Create(CultureInfo.InvariantCulture, $"{field}.{line}");

    private static BulkForm Read(Dictionary<string, StringValues> fields)
    {
        string? Field(string name) => fields.TryGetValue(name, out var value) ? value.ToString() : null;
        var lines = Enumerable.Range(0, BulkForm.Most)
            .Select(line => (Line: line, Id: Field(Name("id", line))))
            .Where(found => found.Id is { Length: > 0 })
            .Select(found => new BulkLine(
                found.Id!, Field(Name("dossier", found.Line)), ChoiceOf(Field(Name("verdict", found.Line))),
                Field(Name("reason", found.Line))))
            .DistinctBy(line => line.Id);
        return new BulkForm(DecisionFormReader.VerdictOf(Field("verdict")), Field("reason"), [.. lines], Field("verdict") == "unsure");
    }

    private static BulkChoice ChoiceOf(string? text) => text switch
    {
        "approved" => BulkChoice.Approved,
        "declined" => BulkChoice.Declined,
        "unsure" => BulkChoice.Unsure,
        "left" => BulkChoice.Left,
        _ => BulkChoice.LikeAll,
    };
}
