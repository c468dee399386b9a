using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Looks, once a day, whether what dossiers in review or decided of late quote can still be seen: hosts beside each other,
/// of one host a link after the other, with a pause between, and no more than its share. Then it asks again for the pictures
/// that reviewers still miss, of posts that are there.
/// </summary>
public sealed partial class EvidenceSweep(
    IRunList runs, IVettingStore vettings, IContentStore content, IEvidenceLinks links, ILinkProbe probe,
    PictureKeeping pictures, TimeProvider time, ILogger<EvidenceSweep> log)
{
    /// <summary>So long after a submission its dossier may still be argued about.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(45);

    /// <summary>A sweep that comes a little early finds nothing to do.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(20);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int HostShare = 200;
    private const int HostsAtOnce = 4;

    /// <returns>How many links were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var due = new Dictionary<string, List<Due>>(StringComparer.Ordinal);
        await foreach (var vetting in RecentAsync(cancellation))
            await GatherAsync(vetting, due, cancellation);
        var looked = 0;
        await Parallel.ForEachAsync(
            due.GroupBy(link => new Uri(link.Key).Host),
            new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation },
            async (host, token) =>
            {
                foreach (var (index, (address, wanted)) in host.Take(HostShare).Index())
                {
                    if (index > 0)
                        await Task.Delay(Pause, time, token);
                    if (await TryLookAsync(address, wanted, token))
                        Interlocked.Increment(ref looked);
                }
            });
        foreach (var vetting in due.Values.SelectMany(wanted => wanted).Select(link => link.VettingId).Distinct())
            await TakePicturesAsync(vetting, cancellation);
        return looked;
    }

    private async IAsyncEnumerable<VettingSummary> RecentAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - Recent;
        var query = new RunQuery(PageSize: 200);
        do
        {
            var page = await runs.ListAsync(query, cancellation);
            foreach (var run in page.Items)
            {
                // Finished ones come last, the newest first.
                if (run.Finished && VettingId.Parse(run.VettingId)?.At < since)
                    yield break;
                if (await vettings.FindAsync(run.VettingId, cancellation) is { Dossier: not null } vetting)
                    yield return vetting;
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private async Task GatherAsync(
        VettingSummary vetting, Dictionary<string, List<Due>> due, CancellationToken cancellation)
    {
        try
        {
            var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
            var known = (await links.ListAsync(vetting.Id, cancellation))
                .ToDictionary(link => link.Address, StringComparer.Ordinal);
            foreach (var address in Quoted(dossier))
            {
                var before = known.GetValueOrDefault(address);
                if (before is not null && time.GetUtcNow() - before.LookedAt < Rest)
                    continue;
                if (!due.TryGetValue(address, out var wanted))
                    due[address] = wanted = [];
                wanted.Add(new Due(vetting.Id, before?.GoneSince));
            }
        }
        catch (Exception odd) when (odd is ContentMissingException or Flow.PermanentFailureException)
        {
            // Erased, or of another version: its links are nobody's any more.
        }
    }

    /// <summary>Those that did not come when the dossier was compiled, while somebody may still decide on it.</summary>
    private async Task TakePicturesAsync(string vettingId, CancellationToken cancellation)
    {
        try
        {
            if (await vettings.FindAsync(vettingId, cancellation) is not
                { Stage: VettingStage.InReview, Dossier: { } reference })
            {
                return;
            }

            var dossier = await content.GetJsonAsync<Dossier>(reference, cancellation);
            var gone = (await links.ListAsync(vettingId, cancellation)).Where(link => link.GoneSince is not null)
                .Select(link => link.Address).ToHashSet(StringComparer.Ordinal);
            var lost = EvidenceOf(dossier).Where(evidence => evidence.Link is { } link && gone.Contains(link))
                .Select(evidence => (evidence.Channel, evidence.PostId)).ToHashSet();
            await pictures.KeepAsync(
                vettingId,
                dossier with
                {
                    Quoted = [.. (dossier.Quoted ?? []).Where(post => !lost.Contains((post.Channel, post.PostId)))],
                },
                cancellation);
        }
        catch (Exception odd) when (odd is ContentMissingException or Flow.PermanentFailureException)
        {
            // Erased meanwhile.
        }
    }

    private static IEnumerable<string> Quoted(Dossier dossier) => EvidenceOf(dossier)
        .Select(evidence => evidence.Link).OfType<string>().Distinct(StringComparer.Ordinal)
        .Where(link => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    private static IEnumerable<Evidence> EvidenceOf(Dossier dossier) => dossier.Dimensions
        .SelectMany(dimension => dimension.Findings).SelectMany(finding => finding.Evidence)
        .Concat((dossier.Portrait?.Channels ?? []).SelectMany(channel => channel.Best));

    private async Task<bool> TryLookAsync(string address, IReadOnlyList<Due> wanted, CancellationToken cancellation)
    {
        try
        {
            var life = await probe.ProbeAsync(new Uri(address), cancellation);
            var now = time.GetUtcNow();
            foreach (var (vetting, before) in wanted)
            {
                await links.SaveAsync(vetting, new EvidenceLink(address, now, life switch
                {
                    LinkLife.Gone => before ?? now,
                    LinkLife.Lives => null,
                    _ => before,
                }), cancellation);
            }

            return true;
        }
        catch (Exception away) when (!cancellation.IsCancellationRequested)
        {
            NotLooked(log, away.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A link of a dossier could not be looked at: {ErrorType}")]
    private static partial void NotLooked(ILogger log, string errorType);

    /// <param name="GoneSince">As it was known.</param>
    private readonly record struct Due(string VettingId, DateTimeOffset? GoneSince);
}
