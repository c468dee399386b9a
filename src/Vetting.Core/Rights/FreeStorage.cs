using Vetting.Core.Flow;

namespace Vetting.Core.Rights;

/// <summary>Has what was deleted taken out of the storage's files, where storage does not do that by itself, and ends the
/// erasure.</summary>
public sealed class FreeStorage(IErasureStore erasures, TimeProvider time, IStorageFreeing? freeing = null)
    : IActivity<ErasureOrder, Done>
{
    public static Step<ErasureOrder, Done> Step { get; } = Step<ErasureOrder, Done>.By<FreeStorage>();

    public async Task<Done> RunAsync(ErasureOrder input, CancellationToken cancellation)
    {
        var freed = freeing is null ? (long?)null : await freeing.FreeAsync(cancellation);
        await erasures.UpdateAsync(
            input.ErasureId,
            row => row with { Freed = freed, CompletedAt = row.CompletedAt ?? time.GetUtcNow() },
            CancellationToken.None);
        return Done.Value;
    }
}

/// <summary>Storage that keeps deleted bytes in its files until it is told to let go of them.</summary>
public interface IStorageFreeing
{
    /// <summary>Takes what was deleted before the call out of the files.</summary>
    /// <returns>How many bytes of blobs were overwritten.</returns>
    /// <exception cref="IOException">It could not; try again.</exception>
    Task<long> FreeAsync(CancellationToken cancellation);
}
