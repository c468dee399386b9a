using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Vetting.Language.Evaluation;

/// <summary>
/// A file of labelled texts, UTF-8: a line each, label, tab, text, and where there is one, tab and what the text tests;
/// empty lines are skipped. What exports leave escaped
/// (\u2019, &amp;amp;) is read as the character it stands for.
/// </summary>
internal static partial class LabelledFile
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <param name="labels">Those allowed; empty for any.</param>
    /// <exception cref="InvalidDataException">Names the file, the line and what should be there.</exception>
    public static async Task<IReadOnlyList<LabelledText>> ReadAsync(
        string path, IReadOnlyCollection<string> labels, CancellationToken cancellation)
    {
        LabelledText[] texts =
        [
            .. (await LinesAsync(path, cancellation)).Index()
                .Where(line => line.Item.Length > 0).Select(line => Parse(path, line, labels)),
        ];
        return texts.Length > 0
            ? texts
            : throw new InvalidDataException($"{path} should hold labelled texts; it is empty.");
    }

    /// <summary>All files' texts, in order.</summary>
    public static async Task<IReadOnlyList<LabelledText>> ReadAllAsync(
        IReadOnlyList<string> paths, IReadOnlyCollection<string> labels, CancellationToken cancellation)
    {
        var texts = new List<LabelledText>();
        foreach (var path in paths)
            texts.AddRange(await ReadAsync(path, labels, cancellation));

        return texts.Count > 0 ? texts : throw new InvalidDataException("There should be a file of labelled texts.");
    }

    // Not File.ReadAllLines, which takes a lone carriage return for the end of a line.
    internal static async Task<string[]> LinesAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path) || !File.Exists(path))
        {
            throw new InvalidDataException($"{path} should be a file of lines 'label, tab, text'; there is no such file.");
        }

        try
        {
            var lines = (await File.ReadAllTextAsync(path, Strict, cancellation)).Split('\n');
            return [.. lines.Select(line => line.TrimEnd('\r'))];
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{path} should be UTF-8; it is not.");
        }
    }

    private static LabelledText Parse(string path, (int Index, string Item) line, IReadOnlyCollection<string> labels)
    {
        if (line.Item.Split('\t', 3) is not [var label, var text, .. var kind]
            || (labels.Count > 0 && !labels.Contains(label)))
        {
            var wanted = labels.Count > 0 ? string.Join(", ", labels) : "a label";
            throw new InvalidDataException(
                $"{path}, line {line.Index + 1}: should be {wanted}, then a tab, then the text.");
        }

        return new LabelledText(label, Unescaped(text), kind is [var named] ? named : null);
    }

    internal static string Unescaped(string text) => WebUtility.HtmlDecode(
        Escape().Replace(text, match => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString()));

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}")]
    private static partial Regex Escape();
}
