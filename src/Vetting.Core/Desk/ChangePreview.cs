using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Flow;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>Judges a brand's newest vettings again, without a change and with it, before anybody saves it.</summary>
/// <param name="meaning">What compares posts with a brief of other words; null where nothing does.</param>
public sealed class ChangePreview(
    CandidateIndex index, IContentStore content, TimeProvider time, IMeaningReader? meaning = null) : IDisposable
{
    public const int Most = 24;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // Judging takes a processor each, and vettings are to go on.
    private readonly SemaphoreSlim _gate = new(2);

    public async Task<PreviewedChanges> RunAsync(string brand, Proposal proposal, CancellationToken cancellation)
    {
        var judged = (await index.VettingsAsync(brand, cancellation))
            .Where(row => row.Dossier is not null && (proposal.BriefId is null || row.BriefId == proposal.BriefId))
            .OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.Id, StringComparer.Ordinal).ToList();
        await _gate.WaitAsync(cancellation);
        try
        {
            return await RunAsync(judged, proposal, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<PreviewedChanges> RunAsync(
        IReadOnlyList<VettingSummary> judged, Proposal proposal, CancellationToken cancellation)
    {
        var (changes, unread, passed, began) = (new List<DossierChange>(), 0, 0, time.GetTimestamp());
        foreach (var row in judged.TakeWhile(_ => changes.Count < Most && time.GetElapsedTime(began) < Longest))
        {
            passed++;
            try
            {
                if (await CompareAsync(row.Dossier!, proposal, cancellation) is { } change)
                    changes.Add(change);
            }
            catch (Exception gone) when (gone is ContentMissingException or PermanentFailureException or PolicyException)
            {
                unread++;
            }
        }

        return PreviewedChanges.Of(changes, unread, all: passed == judged.Count);
    }

    /// <returns>Null for a vetting that the change does not concern.</returns>
    private async Task<DossierChange?> CompareAsync(ContentRef kept, Proposal proposal, CancellationToken cancellation)
    {
        var dossier = await content.GetJsonAsync<Dossier>(kept, cancellation);
        var brief = await content.GetJsonAsync<Briefs.Brief>(dossier.Provenance.Brief, cancellation);
        if (!proposal.Concerns(brief))
            return null;
        var inputs = await new MaterialReader(content).ReadAsync(
            dossier.VettingId, dossier.Brand, dossier.AsOf, InputRefs.Of(dossier.Provenance), cancellation);
        var (before, after) = proposal.Of(inputs);
        var comparison = new BriefComparison(meaning);
        return PolicyReplay.Compare(
            await comparison.AgainAsync(before, brief, cancellation),
            await comparison.AgainAsync(after, brief, cancellation));
    }
}
