using System.Collections.Concurrent;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Core.Campaigns;

/// <summary>What was read last of creators in campaigns, so that a page that is looked at again reads no history anew.</summary>
internal sealed class KnownCreators(TimeProvider time)
{
    // Some megabytes each, where a creator publishes much.
    private const int Most = 64;

    // Nothing of an erased creator stays in memory for long.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Entry> _byVetting = new(StringComparer.Ordinal);

    public async Task<(Material Material, string? CalledNow)> GetAsync(
        string vetting, IReadOnlyList<RetrievalOutcome> histories, Func<Task<(Material, string?)>> read)
    {
        var now = time.GetUtcNow();
        foreach (var old in _byVetting.Where(one => now - one.Value.At > Kept).ToList())
            _byVetting.TryRemove(old);
        if (_byVetting.TryGetValue(vetting, out var known) && known.Histories.SequenceEqual(histories, SameHistory.Instance))
            return (known.Material, known.CalledNow);
        var (material, calledNow) = await read();
        if (_byVetting.Count >= Most)
            _byVetting.Clear();
        _byVetting[vetting] = new Entry(now, histories, material, calledNow);
        return (material, calledNow);
    }

    private sealed record Entry(
        DateTimeOffset At, IReadOnlyList<RetrievalOutcome> Histories, Material Material, string? CalledNow);
}

/// <summary>By what is stored, however many posts are told to be in it.</summary>
internal sealed class SameHistory : IEqualityComparer<RetrievalOutcome>
{
    public static SameHistory Instance { get; } = new();

    public bool Equals(RetrievalOutcome? x, RetrievalOutcome? y) => (x, y) switch
    {
        (RetrievalOutcome.Retrieved one, RetrievalOutcome.Retrieved other) => one.History == other.History,
        _ => x?.GetType() == y?.GetType(),
    };

    public int GetHashCode(RetrievalOutcome obj) => obj is RetrievalOutcome.Retrieved one ? one.History.GetHashCode() : 0;
}
