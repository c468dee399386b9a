namespace Vetting.Core.Vettings;

/// <summary>The vettings of every brand, a row each.</summary>
public interface IVettingStore
{
    /// <summary>Adds the row unless it exists.</summary>
    /// <returns>True when it was added.</returns>
    Task<bool> AddAsync(VettingSummary vetting, CancellationToken cancellation);

    Task<VettingSummary?> FindAsync(string vettingId, CancellationToken cancellation);

    /// <summary>Changes the row as it stands; two changes at once both take effect, one after the other.</summary>
    /// <param name="change">May be called again with a newer row. The row itself, unchanged, is not written.</param>
    /// <returns>The row as changed; null when there is none.</returns>
    Task<VettingSummary?> UpdateAsync(
        string vettingId, Func<VettingSummary, VettingSummary> change, CancellationToken cancellation);

    /// <summary>All of a brand's rows that were written at or after a time of the storage's clock, in no order.</summary>
    /// <param name="since">Null for all.</param>
    IAsyncEnumerable<StoredVetting> ChangedAsync(string brand, DateTimeOffset? since, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<VettingPage> ListAsync(VettingQuery query, CancellationToken cancellation);
}

/// <param name="PageSize">1 to 200.</param>
public sealed record VettingQuery(
    string Brand,
    VettingStage? Stage = null,
    string? BriefId = null,
    int PageSize = 50,
    string? Continuation = null);

/// <param name="WrittenAt">By the storage's clock.</param>
public sealed record StoredVetting(VettingSummary Vetting, DateTimeOffset WrittenAt);

public sealed record VettingPage(IReadOnlyList<VettingSummary> Items, string? Continuation);
