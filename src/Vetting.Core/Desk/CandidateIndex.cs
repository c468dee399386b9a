using System.Collections.Concurrent;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>
/// Every brand's vettings in memory, caught up with the table each time they are asked for: lists are sorted and searched
/// by what no table is keyed by.
/// </summary>
public sealed class CandidateIndex(IVettingStore vettings, TimeProvider time)
{
    /// <summary>What a list may lag behind what another host wrote.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    /// <summary>Rows are written in another order than they are stamped, by as much as clocks of storage differ.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, BrandRows> _brands = new(StringComparer.Ordinal);

    /// <returns>In no order.</returns>
    public async Task<IReadOnlyCollection<Candidate>> AllAsync(string brand, CancellationToken cancellation)
    {
        var rows = _brands.GetOrAdd(brand, _ => new BrandRows());
        await rows.Gate.WaitAsync(cancellation);
        try
        {
            if (!(time.GetUtcNow() - rows.AskedAt < Fresh))
                await CatchUpAsync(brand, rows, cancellation);
            return [.. rows.ById.Values];
        }
        finally
        {
            rows.Gate.Release();
        }
    }

    /// <summary>The next list shows what was just written here.</summary>
    public void Refresh(string brand)
    {
        if (_brands.TryGetValue(brand, out var rows))
            rows.AskedAt = null;
    }

    /// <inheritdoc cref="AllAsync"/>
    public async Task<IReadOnlyCollection<VettingSummary>> VettingsAsync(string brand, CancellationToken cancellation) =>
        [.. (await AllAsync(brand, cancellation)).Select(candidate => candidate.Vetting)];

    private async Task CatchUpAsync(string brand, BrandRows rows, CancellationToken cancellation)
    {
        var askedAt = time.GetUtcNow();
        // Once the newest has been the newest for that long, nothing older can still turn up: or thousands of vettings that
        // were brought in together would be read again with every list.
        var since = rows.LookedAt - rows.NewestSince >= Overlap ? rows.Newest : rows.Newest - Overlap;
        await foreach (var row in vettings.ChangedAsync(brand, since, cancellation))
        {
            // Of an erased creator there is nothing to show.
            if (row.Vetting.Erasure is null)
                rows.ById[row.Vetting.Id] = new Candidate(row.Vetting);
            else
                rows.ById.Remove(row.Vetting.Id);
            if (!(row.WrittenAt <= rows.Newest))
                (rows.Newest, rows.NewestSince) = (row.WrittenAt, askedAt);
        }

        rows.AskedAt = rows.LookedAt = askedAt;
    }

    private sealed class BrandRows
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public Dictionary<string, Candidate> ById { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset? Newest { get; set; }

        /// <summary>When it was first found to be the newest, by this host's clock.</summary>
        public DateTimeOffset? NewestSince { get; set; }

        public DateTimeOffset? LookedAt { get; set; }

        /// <summary>Null where the next list is to look again.</summary>
        public DateTimeOffset? AskedAt { get; set; }
    }
}
