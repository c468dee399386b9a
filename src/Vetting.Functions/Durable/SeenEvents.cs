namespace Vetting.Functions.Durable;

/// <summary>
/// The ids of the newest events, oldest first. Enough to drop the second of two that were sent at once or over a crash;
/// older repeats are known to the ledger.
/// </summary>
internal sealed class SeenEvents(IReadOnlyList<string> earlier)
{
    public const int Most = 100;

    private readonly List<string> _ids = [.. earlier];

    public IReadOnlyList<string> Ids => _ids;

    /// <returns>False when it was seen before.</returns>
    public bool Add(string id)
    {
        if (_ids.Contains(id))
            return false;
        _ids.Add(id);
        if (_ids.Count > Most)
            _ids.RemoveAt(0);
        return true;
    }
}
