namespace Vetting.Language.Evaluation;

/// <summary>A file of labelled texts, UTF-8: a line each, label, tab, text; empty lines are skipped.</summary>
internal static class LabelledFile
{
    /// <exception cref="InvalidDataException">Names the file, the line and what should be there.</exception>
    public static async Task<IReadOnlyList<LabelledText>> ReadAsync(
        string path, IReadOnlyCollection<string> labels, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(path, cancellation);
        LabelledText[] texts = 
        [
            .. lines.Index().Where(line => line.Item.Length > 0).Select(line => Parse(path, line, labels)),
        ];
        return texts.Length > 0
            ? texts
            : throw new InvalidDataException($"{path} should hold labelled texts; it is empty.");
    }

    private static LabelledText Parse(string path, (int Index, string Item) line, IReadOnlyCollection<string> labels)
    {
        if (line.Item.Split('\t', 2) is not [var label, var text] || (labels.Count > 0 && !labels.Contains(label)))
        {
            var wanted = labels.Count > 0 ? string.Join(", ", labels) : "a label";
            throw new InvalidDataException(
                $"{path}, line {line.Index + 1}: should be {wanted}, then a tab, then the text.");
        }

        return new LabelledText(label, text);
    }
}
