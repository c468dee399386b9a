using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Asking;

/// <summary>The order as it stands after what the creator changed.</summary>
public sealed class FindOrder(IVettingStore vettings) : IActivity<string, VettingOrder>
{
    public static Step<string, VettingOrder> Step { get; } = Step<string, VettingOrder>.By<FindOrder>();

    /// <exception cref="PermanentFailureException">The row is gone, or holds none.</exception>
    public async Task<VettingOrder> RunAsync(string vettingId, CancellationToken cancellation) =>
        (await vettings.GetAsync(vettingId, cancellation)).Order
        ?? throw new PermanentFailureException("The vetting's row holds no order.");
}
