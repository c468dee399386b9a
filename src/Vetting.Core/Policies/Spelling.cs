namespace Vetting.Core.Policies;

/// <summary>What somebody probably meant.</summary>
public static class Spelling
{
    /// <param name="known">At least one.</param>
    /// <returns>The one of the fewest changed letters (Levenshtein), in ordinal order among equals.</returns>
    public static string Nearest(string word, IEnumerable<string> known) => known
        .OrderBy(candidate => Distance(word, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).First();

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j],
                    Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
