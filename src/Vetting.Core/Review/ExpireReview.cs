using Vetting.Core.Flow;

namespace Vetting.Core.Review;

/// <summary>Closes a vetting that nobody decided, unless somebody just did.</summary>
public sealed class ExpireReview(IDecisionLog log, TimeProvider time) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<ExpireReview>();

    public async Task<Done> RunAsync(string vettingId, CancellationToken cancellation)
    {
        await log.AppendAsync(vettingId, 1, new Closing.Expired(time.GetUtcNow()), cancellation);
        return Done.Value;
    }
}
