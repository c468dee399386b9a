using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Csv;

namespace Vetting.Sources.Exports.YouTube;

/// <summary>
/// Takeout's list of what the account wrote below videos, comments/comments.csv. Its columns are in the account's
/// language, and known by what stands in them. Texts come in segments, until June 2024 within an object.
/// </summary>
/// <param name="own">Ids of the account's public videos.</param>
internal sealed class TakeoutComments(IReadOnlySet<string> own)
{
    private const int LongestId = 100;

    private static readonly PathPattern[] Lists =
    [
        new("comments/comments*.csv"), new("commentaires/commentaires*.csv"), new("kommentare/kommentare*.csv"),
        new("comentarios/comentarios*.csv"), new("commenti/commenti*.csv"), new("reacties/reacties*.csv"),
    ];

    public void Read(IExportPlatform platform, ExportFiles files, ExportTally tally)
    {
        foreach (var part in files.Find(Lists))
            CsvTable.Read(platform, files, part.Entry, tally, names => names.Count > 3, (row, _) => Take(row, tally));
    }

    /// <summary>What opens a talk below a video of one's own is said to one's own audience; all else is talk.</summary>
    private void Take(CsvRows row, ExportTally tally)
    {
        string[] fields = [.. row.Columns.Select(row.Field).OfType<string>()];
        string[] ids = [.. fields.Where(IsCommentId)];
        if (ids is [var id] && Array.Find(fields, own.Contains) is { } video)
            tally.Add(Post(id, video, fields));
        else
            tally.Leave(LeftOutReason.Reply);
    }

    /// <returns>Null when it has no date, or no text in segments.</returns>
    private static Post? Post(string id, string video, string[] fields) =>
        fields.Select(Words).FirstOrDefault(words => words is not null) is { } text
            && fields.Select(ExportTime.Iso).FirstOrDefault(time => time is not null) is { } time
            ? new Post(
                id, PlainText.Of(text), time,
                $"https://www.youtube.com/watch?v={Uri.EscapeDataString(video)}&lc={Uri.EscapeDataString(id)}")
            : null;

    // A reply bears the id of what it replies to beside its own.
    private static bool IsCommentId(string field) =>
        field.StartsWith("Ug", StringComparison.Ordinal) && field.Length <= LongestId;

    private static string? Words(string field)
    {
        if (!field.StartsWith('{'))
            return null;
        try
        {
            // Line ends stand in the strings as they are.
            var segments = JsonSerializer.Deserialize<JsonElement>($"[{field.ReplaceLineEndings(@"\n")}]");
            return string.Concat(segments.EnumerateArray()
                .SelectMany(segment => segment.Items("takeoutSegments").DefaultIfEmpty(segment))
                .Select(segment => segment.Text("text")));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
