namespace Vetting.Core.Originality;

/// <summary>Captions that share most runs of three words, counted by an index from each run to the captions it is
/// in.</summary>
internal static class NearDuplicates
{
    /// <summary>The Jaccard similarity from which two captions say the same.</summary>
    private const double Alike = 0.7;

    // What stands in more captions than this joins nothing that the first of them do not.
    private const int MostEarlier = 200;

    /// <returns>Groups of two or more indices, each in order; by Union of all pairs that are alike.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> In(IReadOnlyList<Caption> captions)
    {
        int[] home = [.. Enumerable.Range(0, captions.Count)];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new Dictionary<(string, string, string), List<int>>();
        var sizes = new int[captions.Count];
        for (var index = 0; index < captions.Count; index++)
        {
            // One caption published a thousand times is looked up once.
            var text = string.Join(' ', captions[index].Words);
            if (!first.TryAdd(text, index))
            {
                Join(home, index, first[text]);
                continue;
            }

            var runs = Runs(captions[index].Words);
            sizes[index] = runs.Count;
            foreach (var (other, shared) in Shared(runs, index, places).Index())
            {
                if (shared / (double)(runs.Count + sizes[other] - shared) >= Alike)
                    Join(home, index, other);
            }
        }
        return
        [
            .. Enumerable.Range(0, captions.Count).GroupBy(index => Root(home, index))
                .Where(group => group.Count() > 1).Select(group => (IReadOnlyList<int>)[.. group]),
        ];
    }

    private static HashSet<(string, string, string)> Runs(string[] words) =>
        [.. Enumerable.Range(0, words.Length - 2).Select(at => (words[at], words[at + 1], words[at + 2]))];

    /// <summary>How many of the runs each earlier caption has; notes that this one has them.</summary>
    private static int[] Shared(
        HashSet<(string, string, string)> runs, int index, Dictionary<(string, string, string), List<int>> places)
    {
        var shared = new int[index];
        foreach (var run in runs)
        {
            if (!places.TryGetValue(run, out var earlier))
                places[run] = earlier = [];
            foreach (var other in earlier)
                shared[other]++;
            if (earlier.Count < MostEarlier)
                earlier.Add(index);
        }
        return shared;
    }

    private static int Root(int[] home, int index)
    {
        while (home[index] != index)
            index = home[index];
        return index;
    }

    private static void Join(int[] home, int one, int other)
    {
        var (first, second) = (Root(home, one), Root(home, other));
        home[Math.Max(first, second)] = Math.Min(first, second);
    }
}
