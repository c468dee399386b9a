using Vetting.Core.Flow;

namespace Vetting.Core.Vettings;

/// <summary>
/// Every vetting by how its orchestration stands, across brands: the operators' list, and where the unfinished ones are
/// found again when the engine lost them.
/// </summary>
public interface IRunList : IStepFailures
{
    /// <summary>Puts a new vetting among the unfinished ones.</summary>
    Task AddAsync(string vettingId, CancellationToken cancellation);

    /// <summary>Puts a vetting where its status belongs, and out of where it was; the same again changes nothing.</summary>
    Task SetAsync(string vettingId, FlowStatus status, CancellationToken cancellation);

    /// <summary>Forgets an entry of which no vetting came.</summary>
    Task RemoveAsync(string vettingId, CancellationToken cancellation);

    Task<Run?> FindAsync(string vettingId, CancellationToken cancellation);

    /// <summary>Unfinished ones oldest first, then finished ones newest first.</summary>
    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellation);
}

/// <param name="LastFailure">The newest failure of a step, whether or not it was tried again; null when none failed.</param>
/// <param name="ChangedAt">When its entry changed last.</param>
public sealed record Run(string VettingId, FlowStatus Status, DateTimeOffset ChangedAt, FlowFailure? LastFailure = null)
{
    public bool Finished => Status is not (FlowStatus.Running or FlowStatus.Suspended);
}

/// <param name="Status">Only those in this status; null for all.</param>
/// <param name="PageSize">1 to 200.</param>
/// <param name="Continuation">From the page before; null for the first.</param>
public sealed record RunQuery(FlowStatus? Status = null, int PageSize = 50, string? Continuation = null);

/// <param name="Continuation">Asks for the next page; null on the last.</param>
public sealed record RunPage(IReadOnlyList<Run> Items, string? Continuation);
