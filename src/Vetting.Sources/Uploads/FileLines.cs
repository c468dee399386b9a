using System.Text;

namespace Vetting.Sources.Uploads;

/// <summary>The lines of a text, one at a time: a file of nothing but line ends has twenty million of them.</summary>
internal static class FileLines
{
    public static string First(string text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;

    /// <param name="text">Piece by piece; lines end in \n, \r or both.</param>
    /// <param name="longest">Of a longer line no more is returned than shows that it is.</param>
    /// <returns>With their numbers from 1, without their ends.</returns>
    public static IEnumerable<(string Line, int Number)> In(IEnumerable<ReadOnlyMemory<char>> text, int longest)
    {
        var (line, number, before) = (new StringBuilder(), 1, '\0');
        foreach (var piece in text)
        {
            for (var rest = piece; rest.Length > 0;)
            {
                var end = rest.Span.IndexOfAny('\r', '\n');
                line.Append(rest[..Math.Min(end < 0 ? rest.Length : end, Math.Max(0, longest + 1 - line.Length))]);
                before = end == 0 ? before : '\0';
                if (end < 0)
                    break;
                var sign = rest.Span[end];
                rest = rest[(end + 1)..];
                if ((before, sign) == ('\r', '\n'))
                {
                    before = '\0';
                    continue;
                }

                before = sign;
                yield return (line.ToString(), number++);
                line.Clear();
            }
        }

        yield return (line.ToString(), number);
    }
}
