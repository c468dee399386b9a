using Vetting.Core.Analysis;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights.Places;

/// <summary>
/// What is remembered of accounts, so that the next vetting reads and analyses less, and of links that dossiers quote. What
/// another vetting counts on stays, but for analyses, which cost only time.
/// </summary>
internal sealed class ReadingsPlace(
    IUses uses, IKnownReadings? readings = null, IReadingPlaces? places = null, IFollowerSeries? followers = null,
    IAnalysisCache? analyses = null, IEvidenceLinks? evidence = null) : IPersonalPlace
{
    public string Name => "readings";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var (read, begun, days, kept, links) = (0, 0, 0, 0, 0);
        foreach (var channel in await traces.OwnChannelsAsync(uses, erasure.Brand, cancellation))
        {
            if (readings is not null && await readings.RemoveAsync(erasure.Brand, channel.Key, cancellation))
                read++;
        }

        foreach (var channel in await traces.OwnChannelsAsync(uses, brand: null, cancellation))
            days += followers is null ? 0 : await followers.RemoveAsync(channel.Key, cancellation);
        foreach (var channel in traces.Channels)
            kept += analyses is null ? 0 : await analyses.RemoveAsync(channel, cancellation);
        foreach (var vetting in traces.Vettings)
        {
            begun += places is null ? 0 : await places.RemoveOfAsync(vetting, cancellation);
            links += evidence is null ? 0 : await evidence.RemoveAsync(vetting, cancellation);
        }

        return
        [
            new(Name, read + begun), new("followerCounts", days), new("analysisCaches", kept), new("evidenceLinks", links),
        ];
    }
}
