using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>
/// Text from outside on one line of a mail: no line of its own, no hidden direction, no endless name.
/// </summary>
internal static class OneLine
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var line = ShownText.OnOneLine(text);
        return line.Length <= Longest ? line : $"{line[..End(line)]}…";
    }

    private static int End(string line) => char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
}
