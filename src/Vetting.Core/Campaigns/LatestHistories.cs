using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Campaigns;

/// <summary>
/// The newest of each account: the last public reading that the brand had, what the last look at a watched creator read, of
/// connected accounts too, and where there is neither what the vetting itself read.
/// </summary>
internal sealed class LatestHistories(IContentStore content, IKnownReadings? readings = null, IWatches? watches = null) : ILatestHistories
{
    public async Task<IReadOnlyList<RetrievalOutcome>> OfAsync(
        VettingSummary vetting, Provenance from, IReadOnlyList<Channel> channels, CancellationToken cancellation)
    {
        var (looked, seen) = await SeenAsync(vetting, cancellation);
        List<RetrievalOutcome> latest = [];
        foreach (var (index, (channel, read)) in channels.Zip(from.Histories).Index())
        {
            var known = readings is null ? null : await readings.FindAsync(vetting.Brand, channel.Key, cancellation);
            var last = seen.ElementAtOrDefault(index) as RetrievalOutcome.Retrieved;
            latest.Add(known is not null && !(last is not null && looked > known.At)
                // How many there are is told by the history itself.
                ? new RetrievalOutcome.Retrieved(known.History, (read as RetrievalOutcome.Retrieved)?.Posts ?? 0)
                : last ?? read);
        }

        return latest;
    }

    /// <returns>When the last look began, and what it read, one a channel; nothing where the creator was not looked at.</returns>
    private async Task<(DateTimeOffset? At, IReadOnlyList<RetrievalOutcome> Histories)> SeenAsync(
        VettingSummary vetting, CancellationToken cancellation) =>
        watches is not null && await watches.FindAsync(vetting.Id, cancellation) is { Looks: > 0 } watch
        && await content.GetJsonAsync<Dossier>(watch.Reference, cancellation) is var dossier
            ? (dossier.AsOf, dossier.Provenance.Histories)
            : (null, []);
}
