namespace Vetting.Sources.Uploads;

/// <summary>The lines of a text, one at a time: a file of nothing but line ends has twenty million of them.</summary>
internal static class FileLines
{
    public static string First(string text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;

    /// <returns>With their numbers from 1, without their ends.</returns>
    public static IEnumerable<(string Line, int Number)> In(string text)
    {
        for (var (start, number) = (0, 1); start <= text.Length; number++)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            yield return (text[start..end], number);
            start = end + 1;
        }
    }
}
