using System.Buffers;

namespace Vetting.Core.Matching;

/// <summary>What a search has found, in order, in memory that is lent: a text of "a a a" holds tens of thousands.</summary>
internal sealed class FoundTerms : IDisposable
{
    private const int Few = 64;

    private Found[] _found = [];

    public int Count { get; private set; }

    public Found this[int index] => _found[index];

    /// <summary>In order: what is found later begins earlier by a word at most, so that few places are passed.</summary>
    public void Add(TermPattern pattern, int start, int length)
    {
        if (Count == _found.Length)
            Grow();
        var one = new Found(pattern, start, length);
        var at = Count++;
        for (; at > 0 && one.ComesBefore(_found[at - 1]); at--)
            _found[at] = _found[at - 1];
        _found[at] = one;
    }

    /// <summary>Leaves of one group inside one another only the longest, and nothing that only excuses.</summary>
    /// <param name="groups">How many there are.</param>
    public void Settle(int groups)
    {
        if (Count == 0)
            return;
        var covered = ArrayPool<int>.Shared.Rent(groups);
        covered.AsSpan(0, groups).Clear();
        var kept = 0;
        // What begins earlier or is longer comes first: a match lies inside another once its group has reached its end.
        for (var index = 0; index < Count; index++)
        {
            var one = _found[index];
            ref var reached = ref covered[one.Pattern.Group];
            if (reached >= one.Start + one.Length)
                continue;
            reached = one.Start + one.Length;
            if (!one.Pattern.Term.Excuses)
                _found[kept++] = one;
        }

        Count = kept;
        ArrayPool<int>.Shared.Return(covered);
    }

    public void Dispose()
    {
        if (_found.Length > 0)
            ArrayPool<Found>.Shared.Return(_found);
        (_found, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<Found>.Shared.Rent(Math.Max(Few, 2 * Count));
        _found.AsSpan(0, Count).CopyTo(larger);
        if (_found.Length > 0)
            ArrayPool<Found>.Shared.Return(_found);
        _found = larger;
    }

    internal readonly record struct Found(TermPattern Pattern, int Start, int Length)
    {
        public bool ComesBefore(Found other) =>
            Start != other.Start ? Start < other.Start
            : Length != other.Length ? Length > other.Length
            : Pattern.Term.Excuses != other.Pattern.Term.Excuses ? Pattern.Term.Excuses
            : Pattern.Group < other.Pattern.Group;
    }
}
