using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Addresses whose query tells the shop who sent the visitor.</summary>
internal sealed class TrackedLinks(CommercialSign sign)
{
    private const int LongestName = 20;
    private const int LongestValue = 100;

    private readonly HashSet<string> _parameters = new(sign.LinkParameters!, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<(CommercialSign Sign, TermMatch Match)> Find(string text)
    {
        // Hand over hand: each character is looked at once, whatever addresses stand within addresses.
        var part = Part.None;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || (part == Part.Query && text[at] == '#'))
            {
                part = Part.None;
            }
            else if (part == Part.None && Scheme(text, at) is > 0 and var scheme)
            {
                (part, at) = (Part.Host, at + scheme - 1);
            }
            else if (part == Part.Host && text[at] != '?')
            {
                part = Part.Path;
            }
            else if ((part == Part.Path && text[at] == '?') || (part == Part.Query && text[at] is '?' or '&'))
            {
                part = Part.Query;
                if (Parameter(text, at + 1) is { } found)
                    yield return (sign, found);
            }
        }
    }

    private static int Scheme(string text, int at) =>
        string.CompareOrdinal(text, at, "https://", 0, 8) == 0 ? 8
            : string.CompareOrdinal(text, at, "http://", 0, 7) == 0 ? 7 : 0;

    private TermMatch? Parameter(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestName && (char.IsAsciiLetter(text[end]) || text[end] == '_'))
            end++;
        if (end == text.Length || text[end] != '=' || !_parameters.Contains(text[start..end]))
            return null;
        var last = end + 1;
        while (last < text.Length && last - end <= LongestValue && !char.IsWhiteSpace(text[last]) && text[last] is not ('&' or '#'))
            last++;
        return last == end + 1 ? null : new TermMatch(new Term(sign.Id, text[start..last]), start, last - start);
    }

    private enum Part { None, Host, Path, Query }
}
