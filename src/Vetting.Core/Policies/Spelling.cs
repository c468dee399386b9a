namespace Vetting.Core.Policies;

/// <summary>What somebody probably meant.</summary>
public static class Spelling
{
    /// <returns>; the nearest is …: the one of the fewest changed letters (Levenshtein), in ordinal order among equals.
    /// Empty when more than a third of its letters, and more than two, would have to change.</returns>
    public static string Hint(string word, IEnumerable<string> known) => known
        .Select(candidate => (Text: candidate, Distance: Distance(word, candidate)))
        .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Text.Length / 3))
        .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Text, StringComparer.Ordinal)
        .Select(candidate => $"; the nearest is {candidate.Text}").FirstOrDefault("");

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j],
                    Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
