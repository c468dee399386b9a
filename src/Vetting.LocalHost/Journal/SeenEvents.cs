namespace Vetting.LocalHost.Journal;

/// <summary>Event ids already taken in, so that a repeat is dropped.</summary>
internal sealed class SeenEvents
{
    private const int KeptAcrossGenerations = 64;

    private readonly HashSet<string> _known;
    private readonly List<string> _ordered;

    public SeenEvents(IReadOnlyList<string> ids) => (_known, _ordered) = ([.. ids], [.. ids]);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Ids => [.. _ordered];

    /// <returns>False for a repeat.</returns>
    public bool Add(string? id)
    {
        if (id is null || !_known.Add(id))
            return false;
        _ordered.Add(id);
        return true;
    }

    public void KeepNewest()
    {
        _ordered.RemoveRange(0, Math.Max(0, _ordered.Count - KeptAcrossGenerations));
        _known.IntersectWith(_ordered);
    }
}
