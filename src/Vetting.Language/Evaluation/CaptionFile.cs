namespace Vetting.Language.Evaluation;

/// <summary>
/// A file of captions, UTF-8: a header that names the columns id, commercial, disclosed and text in any order, among
/// others or none, then a line each, parted by tabs; empty lines are skipped.
/// </summary>
internal static class CaptionFile
{
    private static readonly string[] Needed = ["id", "commercial", "disclosed", "text"];

    /// <exception cref="InvalidDataException">Names the file, the line and what should be there.</exception>
    public static async Task<IReadOnlyList<LabelledCaption>> ReadAsync(string path, CancellationToken cancellation)
    {
        var lines = await LabelledFile.LinesAsync(path, cancellation);
        string[] header = [.. lines[0].Split('\t').Select(name => name.Trim().ToLowerInvariant())];
        int[] columns = [.. Needed.Select(name => Array.IndexOf(header, name))];
        if (columns.Contains(-1))
        {
            throw new InvalidDataException(
                $"{path}, line 1: should be a header with the columns {string.Join(", ", Needed)}, parted by tabs.");
        }

        return
        [
            .. lines.Index().Skip(1).Where(line => line.Item.Length > 0)
                .Select(line => Parse(line.Item.Split('\t', header.Length), columns, $"{path}, line {line.Index + 1}")),
        ];
    }

    private static LabelledCaption Parse(string[] cells, int[] columns, string where) =>
        columns.All(column => column < cells.Length)
            && cells[columns[1]] is "0" or "1" && cells[columns[2]] is "0" or "1"
            ? new LabelledCaption(
                cells[columns[0]], cells[columns[1]] == "1", cells[columns[2]] == "1",
                LabelledFile.Unescaped(cells[columns[3]]))
            : throw new InvalidDataException(
                $"{where}: should have a cell for each column, 0 or 1 for commercial and disclosed.");
}
