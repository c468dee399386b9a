namespace Vetting.Web.Mail;

/// <summary>
/// Text from outside on one line of a mail: no line of its own, no hidden direction, no endless name.
/// </summary>
internal static class OneLine
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        var line = string.Concat(text.Where(character => !TurnsText(character)).Select(Spaced)).Trim();
        return line.Length <= Longest ? line : $"{line[..End(line)]}…";
    }

    private static char Spaced(char character) => character switch
    {
        // French sets them before : ; ! ? % », so that none begins a line.
        '\u00a0' or '\u202f' => character,
        _ => char.IsWhiteSpace(character) || char.IsControl(character) ? ' ' : character,
    };

    private static bool TurnsText(char character) =>
        character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static int End(string line) => char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
}
