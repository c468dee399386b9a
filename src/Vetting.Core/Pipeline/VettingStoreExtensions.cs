using Vetting.Core.Flow;

namespace Vetting.Core.Pipeline;

public static class VettingStoreExtensions
{
    /// <exception cref="PermanentFailureException">The row is gone; a flow without its row cannot go on.</exception>
    public static async Task<VettingSummary> ChangeAsync(
        this IVettingStore vettings, string vettingId, Func<VettingSummary, VettingSummary> change,
        CancellationToken cancellation) =>
        await vettings.UpdateAsync(vettingId, change, cancellation)
        ?? throw new PermanentFailureException($"The vetting {vettingId} is not in the list of vettings.");
}
