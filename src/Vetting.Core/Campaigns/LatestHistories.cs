using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>The last reading of each account that the brand had, and where there is none what the vetting itself read.</summary>
internal sealed class LatestHistories(IKnownReadings? readings = null) : ILatestHistories
{
    public async Task<IReadOnlyList<RetrievalOutcome>> OfAsync(
        VettingSummary vetting, Provenance from, IReadOnlyList<Channel> channels, CancellationToken cancellation)
    {
        List<RetrievalOutcome> latest = [];
        foreach (var (channel, read) in channels.Zip(from.Histories))
        {
            var known = readings is null ? null : await readings.FindAsync(vetting.Brand, channel.Key, cancellation);
            latest.Add(known is null ? read
                // How many there are is told by the history itself.
                : new RetrievalOutcome.Retrieved(known.History, (read as RetrievalOutcome.Retrieved)?.Posts ?? 0));
        }

        return latest;
    }
}
