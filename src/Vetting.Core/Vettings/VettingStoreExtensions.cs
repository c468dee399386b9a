using Vetting.Core.Flow;

namespace Vetting.Core.Vettings;

public static class VettingStoreExtensions
{
    /// <exception cref="PermanentFailureException">The row is gone; a flow without its row cannot go on.</exception>
    public static async Task<VettingSummary> ChangeAsync(
        this IVettingStore vettings, string vettingId, Func<VettingSummary, VettingSummary> change,
        CancellationToken cancellation) =>
        await vettings.UpdateAsync(vettingId, change, cancellation) ?? throw Gone(vettingId);

    /// <exception cref="PermanentFailureException">The row is gone.</exception>
    public static async Task<VettingSummary> GetAsync(
        this IVettingStore vettings, string vettingId, CancellationToken cancellation) =>
        await vettings.FindAsync(vettingId, cancellation) ?? throw Gone(vettingId);

    private static PermanentFailureException Gone(string vettingId) =>
        new($"The vetting {vettingId} is not in the list of vettings.");
}
