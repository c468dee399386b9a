namespace Vetting.Core.Matching;

/// <summary>The name of an account, "@maison.lavoye", which is one word with its points.</summary>
internal static class Handle
{
    /// <returns>Whether the word that starts there begins one.</returns>
    public static bool Begins(string text, int start) =>
        start > 0 && text[start - 1] == '@' && (start == 1 || !char.IsLetterOrDigit(text[start - 2]));

    public static int End(string text, int start)
    {
        var (index, end) = (start, start);
        for (; index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '.' or '_' or '-'); index++)
        {
            if (char.IsLetterOrDigit(text[index]))
                end = index + 1;
        }

        return end;
    }
}
