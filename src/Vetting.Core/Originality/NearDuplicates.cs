namespace Vetting.Core.Originality;

/// <summary>Captions that share most runs of three words, found by an index from each run to the captions it is
/// in.</summary>
internal static class NearDuplicates
{
    /// <summary>The likeness from which two captions say the same.</summary>
    private const double Alike = 0.7;

    // What stands in more captions than this joins nothing that the first of them do not.
    private const int MostEarlier = 200;

    /// <returns>Groups of two or more indices, each in order; by Union of all pairs that are alike.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> In(IReadOnlyList<Caption> captions)
    {
        int[] home = [.. Enumerable.Range(0, captions.Count)];
        var first = new Dictionary<UInt128, int>();
        var places = new RunPlaces();
        for (var index = 0; index < captions.Count; index++)
        {
            // One caption published a thousand times is looked up once.
            if (!first.TryAdd(captions[index].Hash, index))
            {
                Join(home, index, first[captions[index].Hash]);
                continue;
            }

            foreach (var (other, shared) in places.Shared(captions[index].Runs, index).Index())
            {
                // Of two that are alike the smaller has most of its runs from the other.
                if (2 * shared > Math.Min(captions[index].Runs.Length, captions[other].Runs.Length)
                    && captions[index].Likeness(captions[other]) >= Alike)
                {
                    Join(home, index, other);
                }
            }
        }
        return
        [
            .. Enumerable.Range(0, captions.Count).GroupBy(index => Root(home, index))
                .Where(group => group.Count() > 1).Select(group => (IReadOnlyList<int>)[.. group]),
        ];
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

    /// <summary>Which captions each run is in. Most are in one alone, and need no list.</summary>
    private sealed class RunPlaces
    {
        private readonly Dictionary<ulong, int> _first = [];
        private readonly Dictionary<ulong, List<int>> _further = [];

        /// <summary>How many of the runs each earlier caption has; notes that this one has them.</summary>
        public int[] Shared(ulong[] runs, int index)
        {
            var shared = new int[index];
            foreach (var run in runs)
            {
                if (_first.TryAdd(run, index))
                    continue;
                shared[_first[run]]++;
                if (!_further.TryGetValue(run, out var further))
                    _further[run] = further = [];
                foreach (var other in further)
                    shared[other]++;
                if (further.Count < MostEarlier)
                    further.Add(index);
            }

            return shared;
        }
    }
}
