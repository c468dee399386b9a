using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>The newest that is stored of what an approved creator published.</summary>
public interface ILatestHistories
{
    /// <param name="from">What the vetting's dossier was computed from.</param>
    /// <returns>One a channel, in the submission's order.</returns>
    Task<IReadOnlyList<RetrievalOutcome>> OfAsync(
        VettingSummary vetting, Provenance from, IReadOnlyList<Creators.Channel> channels, CancellationToken cancellation);
}
