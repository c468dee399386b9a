using System.Collections.Concurrent;

namespace Vetting.Testing.Flow;

/// <summary>What steps have done to the world; it outlives every restart.</summary>
public sealed class Effects
{
    private readonly ConcurrentQueue<string> _all = new();

    public int Total => _all.Count;

    public IReadOnlyList<string> All => [.. _all];

    public int Count(string effect) => _all.Count(one => one == effect);

    public string Add(string effect)
    {
        _all.Enqueue(effect);
        return effect;
    }
}
