using Microsoft.Extensions.Logging;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>Takes requests to erase a creator, starts what carries them out, and shows what came of it.</summary>
public sealed partial class ErasureDesk(
    IErasureStore erasures, IVettingStore vettings, CandidateIndex candidates, CreatorNames creators, IFlows flows,
    ErasureTerms terms, TimeProvider time, ILogger<ErasureDesk> log)
{
    /// <summary>Long enough for a request that is under way to start its orchestration.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>After steps gave up, somebody may mend what keeps them from their work.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    /// <summary>Erases all that the brand has of a creator. The same again, while it goes on, is the same erasure.</summary>
    /// <param name="creator">See <see cref="CreatorIds"/>.</param>
    /// <returns>Null when the brand has nothing of such a creator.</returns>
    public async Task<ErasureRecord?> RequestAsync(
        string brand, string creator, ErasureRequest by, CancellationToken cancellation)
    {
        if (!CreatorIds.IsOne(creator))
            return null;
        if (await erasures.FindOfAsync(brand, creator, cancellation) is { } standing)
            return await StartAsync(standing, cancellation);
        var known = (await candidates.VettingsAsync(brand, cancellation)).Any(row => row.Creator == creator);
        return known ? await BeginAsync(brand, creator, by, only: null, cancellation) : null;
    }

    /// <summary>The same of the creator of a vetting.</summary>
    /// <returns>Null when there is no such vetting, or its creator was erased.</returns>
    public async Task<ErasureRecord?> RequestOfAsync(
        string vettingId, ErasureRequest by, CancellationToken cancellation) =>
        await vettings.FindAsync(vettingId, cancellation) is { } found
        && await creators.NamedAsync(found, cancellation) is { Erasure: null, Creator: { } creator } row
            ? await erasures.FindOfAsync(row.Brand, creator, cancellation) is { } standing
                ? await StartAsync(standing, cancellation)
                : await BeginAsync(row.Brand, creator, by, only: null, cancellation)
            : null;

    /// <summary>Erases some of a creator's vettings, as their term is over.</summary>
    internal async Task<ErasureRecord> EndTermAsync(
        string brand, string creator, IReadOnlyList<string> only, CancellationToken cancellation) =>
        await BeginAsync(brand, creator, ErasureRequest.Term, only, cancellation);

    public Task<ErasureRecord?> FindAsync(string brand, string id, CancellationToken cancellation) =>
        ErasureId.Parse(id)?.Brand == brand
            ? erasures.FindAsync(id, cancellation)
            : Task.FromResult<ErasureRecord?>(null);

    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    public Task<ErasurePage> ListAsync(
        string brand, int pageSize, string? continuation, CancellationToken cancellation) =>
        erasures.ListAsync(brand, pageSize, continuation, cancellation);

    /// <summary>Starts again what the engine lost, or what its steps gave up.</summary>
    /// <param name="anew">Also those that go on.</param>
    /// <returns>How many.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancellation, bool anew = false)
    {
        var resumed = 0;
        await foreach (var id in erasures.UnfinishedAsync(cancellation))
        {
            try
            {
                resumed += await TryResumeAsync(id, anew, cancellation) ? 1 : 0;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                NotResumed(log, id, failure.GetType().Name);
            }
        }

        return resumed;
    }

    private async Task<bool> TryResumeAsync(string id, bool anew, CancellationToken cancellation)
    {
        var state = await flows.FindAsync(id, cancellation);
        var now = time.GetUtcNow();
        if (await erasures.FindAsync(id, cancellation) is not { IsDone: false } erasure
            || now - erasure.RequestedAt < Grace
            || !anew && state is { Finished: false }
            || state is { Finished: true } && now - state.UpdatedAt < Again)
        {
            return false;
        }

        await StartAsync(erasure, cancellation, replace: anew);
        StartedAgain(log, id);
        return true;
    }

    private async Task<ErasureRecord> BeginAsync(
        string brand, string creator, ErasureRequest by, IReadOnlyList<string>? only, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await StartAsync(
            await erasures.BeginAsync(
                new ErasureRecord($"{ErasureId.Create(brand, now)}", brand, by, now, creator, only), cancellation),
            cancellation);
    }

    private async Task<ErasureRecord> StartAsync(
        ErasureRecord erasure, CancellationToken cancellation, bool replace = false)
    {
        await flows.StartAsync(
            nameof(EraseCreator), erasure.Id, new ErasureOrder(erasure.Id, terms.Settle), replace, cancellation);
        return erasure;
    }

    [LoggerMessage(1, LogLevel.Warning, "The erasure {ErasureId} was started again")]
    private static partial void StartedAgain(ILogger log, string erasureId);

    [LoggerMessage(2, LogLevel.Warning, "The erasure {ErasureId} could not be looked at: {ErrorType}")]
    private static partial void NotResumed(ILogger log, string erasureId, string errorType);
}
