using Vetting.Core.Flow;

namespace Vetting.Core.Rights;

internal static class ErasureStoreExtensions
{
    /// <exception cref="PermanentFailureException">There is no such erasure.</exception>
    public static async Task<ErasureRecord> GetAsync(
        this IErasureStore erasures, string id, CancellationToken cancellation) =>
        await erasures.FindAsync(id, cancellation)
        ?? throw new PermanentFailureException($"The erasure {id} is not in the list of erasures.");
}
