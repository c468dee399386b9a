using Vetting.Core.Matching;

namespace Vetting.Core.Reading;

/// <summary>Short markers that open a line letter by letter or drawn out: "A.D.", "p*u*b", "pubbb".</summary>
internal sealed class SpelledMarkers(IEnumerable<Term> markers)
{
    private const int Longest = 16;
    private const int DrawnOut = 3;
    private const string Partings = ".·•*-";

    private readonly Dictionary<string, Term> _markers = markers
        .Where(marker => marker.Text.All(char.IsLetter)).DistinctBy(marker => marker.Text)
        .ToDictionary(marker => marker.Text, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<TermMatch> Find(string text)
    {
        List<TermMatch>? found = null;
        for (var line = 0; Word.Next(text, line) is { Length: > 0 } first;)
        {
            var start = first.Start;
            var end = start;
            while (end < text.Length && end - start <= Longest && (char.IsLetter(text[end]) || Partings.Contains(text[end])))
                end++;
            if (end - start is > 2 and <= Longest && Plain(text.AsSpan(start, end - start)) is { } plain
                && _markers.TryGetValue(plain, out var marker))
            {
                (found ??= []).Add(new TermMatch(marker, start, end - start));
            }

            // From the end of the line that the word stands in: lines without one are passed over at once.
            var next = text.IndexOf('\n', start);
            if (next < 0)
                break;
            line = next + 1;
        }

        return found ?? [];
    }

    /// <returns>The word that is spelled out; null where it is written as words are.</returns>
    private static string? Plain(ReadOnlySpan<char> written)
    {
        if (Partings.Contains(written[1]))
        {
            for (var index = 0; index < written.Length; index++)
            {
                if (Partings.Contains(written[index]) == (index % 2 == 0))
                    return null;
            }

            return new string([.. written.ToArray().Where((_, index) => index % 2 == 0)]);
        }

        var bare = written.TrimEnd(written[^1]);
        return written.Length - bare.Length < DrawnOut ? null : $"{bare}{written[^1]}";
    }
}
