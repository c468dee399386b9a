using Vetting.Core.Flow;
using Vetting.Core.Review;

namespace Vetting.Core.Asking;

/// <summary>Closes a vetting of which nothing could be read to the end of the term.</summary>
public sealed class CloseAsking(IDecisionLog log, TimeProvider time) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<CloseAsking>();

    public async Task<Done> RunAsync(string vettingId, CancellationToken cancellation)
    {
        await log.CloseAsync(vettingId, new Closing.Withdrawn(ByCreator: false, time.GetUtcNow()), cancellation);
        return Done.Value;
    }
}
