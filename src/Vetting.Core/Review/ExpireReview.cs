using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Closes a vetting that nobody decided, unless somebody just did.</summary>
public sealed class ExpireReview(IDecisionLog log, IVettingStore vettings, TimeProvider time) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<ExpireReview>();

    public async Task<Done> RunAsync(string vettingId, CancellationToken cancellation)
    {
        var vetting = await vettings.GetAsync(vettingId, cancellation);
        var expired = new Closing.Expired(time.GetUtcNow());
        while (await log.ReadAsync(vettingId, cancellation) is var rows
            && rows.Counting() is null && Standing.Of(rows, vetting).Decision is null)
        {
            await log.AppendAsync(vettingId, rows.Count + 1, expired, cancellation);
        }

        return Done.Value;
    }
}
