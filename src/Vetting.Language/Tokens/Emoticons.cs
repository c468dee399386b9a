namespace Vetting.Language.Tokens;

/// <summary>Faces typed from ASCII characters, the last of which may be held: ":-)", ":))))".</summary>
internal sealed class Emoticons(IEnumerable<string> faces)
{
    private readonly ILookup<char, string> _byFirst = faces
        .OrderByDescending(face => face.Length).ThenBy(face => face, StringComparer.Ordinal)
        .ToLookup(face => face[0]);

    public (int Length, string Key)? At(string text, int at)
    {
        if (text[at] > '~' || char.IsAsciiLetterOrDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return null;

        foreach (var face in _byFirst[text[at]])
        {
            if (string.CompareOrdinal(text, at, face, 0, face.Length) == 0
                && EndOf(text, at + face.Length) is > 0 and var end)
            {
                return (end - at, face);
            }
        }

        return null;
    }

    // ":p" opens ":pizza:" as well: a face that ends on a letter stands alone; "://" is no face.
    private static int EndOf(string text, int end)
    {
        var last = text[end - 1];
        while (end < text.Length && text[end] == last && last != '/')
            end++;

        var glued = end < text.Length && (last == '/' ? text[end] == '/' : char.IsLetterOrDigit(text[end]));
        return glued && (char.IsLetterOrDigit(last) || last == '/') ? 0 : end;
    }
}
