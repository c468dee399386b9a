using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Brings the watch in line with what became of a vetting: an approved creator is watched, any other is not.</summary>
public sealed class SettleWatch(IVettingStore vettings, WatchKeeper keeper) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<SettleWatch>();

    public async Task<Done> RunAsync(string vettingId, CancellationToken cancellation)
    {
        if (await vettings.FindAsync(vettingId, cancellation) is { } vetting)
            await keeper.SettleAsync(vetting, cancellation);
        return Done.Value;
    }
}
