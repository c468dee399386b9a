using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Holds what is kept of one vetting against each other: the list's row, the log, its copy, the dossier and what it
/// was computed from.</summary>
public sealed class RecordCheck(IDecisionLog log, IDecisionArchive archive, IContentStore content)
{
    /// <summary>What is asked for again and again: the row and the log alone.</summary>
    public async Task<IReadOnlyList<RecordDifference>> OutcomeAsync(VettingSummary vetting, CancellationToken cancellation) =>
        Differences(vetting, OfRow(vetting).Concat(OfLog(vetting, await RowsAsync(vetting.Id, cancellation))));

    /// <summary>What a page rests on: all but the copy and the inputs.</summary>
    public async Task<IReadOnlyList<RecordDifference>> GlanceAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        var rows = await RowsAsync(vetting.Id, cancellation);
        return Differences(vetting, OfRow(vetting).Concat(OfLog(vetting, rows)).Concat(OfDossier(vetting, rows, await DossierStateAsync(vetting, cancellation))));
    }

    /// <summary>What of all that a page rests on was changed; what is gone is said by whoever asks for it.</summary>
    public async Task<IReadOnlyList<RecordDifference>> ChangesAsync(VettingSummary vetting, CancellationToken cancellation) =>
        [.. (await GlanceAsync(vetting, cancellation)).Where(difference => difference.IsChange)];

    /// <summary>Everything.</summary>
    public async Task<IReadOnlyList<RecordDifference>> WholeAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        var rows = await RowsAsync(vetting.Id, cancellation);
        var dossier = await DossierStateAsync(vetting, cancellation);
        return Differences(vetting,
        [
            .. OfRow(vetting), .. OfLog(vetting, rows), .. await OfCopyAsync(vetting, rows, cancellation),
            .. OfDossier(vetting, rows, dossier), .. await OfInputsAsync(vetting, dossier, cancellation),
        ]);
    }

    private static IReadOnlyList<RecordDifference> Differences(
        VettingSummary vetting, IEnumerable<(RecordKind Kind, LocalizedText Sentence)> found) =>
        [.. found.Select(one => new RecordDifference(vetting.Id, one.Kind, one.Sentence))];

    /// <returns>Null for a log that is not as it was written.</returns>
    private async Task<IReadOnlyList<LoggedClosing>?> RowsAsync(string vettingId, CancellationToken cancellation)
    {
        try
        {
            return await log.ReadAsync(vettingId, cancellation);
        }
        catch (RecordChangedException)
        {
            return null;
        }
    }

    private static IEnumerable<(RecordKind, LocalizedText)> OfRow(VettingSummary vetting) =>
        vetting.IsChanged ? [(RecordKind.List, RecordWords.Row)] : [];

    private static IEnumerable<(RecordKind, LocalizedText)> OfLog(VettingSummary vetting, IReadOnlyList<LoggedClosing>? rows)
    {
        if (rows is null)
        {
            yield return (RecordKind.Log, RecordWords.Log);
            yield break;
        }

        if (vetting.Log is { } head && (rows.Count < head.Length || rows[head.Length - 1].Hash != head.Hash))
            yield return (RecordKind.LogEnd, RecordWords.LogEnd);
        else if (IsClosed(vetting.Stage) && vetting.Stage != rows.Take(vetting.Log?.Length ?? rows.Count).Counting()?.Outcome().Stage)
            yield return (RecordKind.Stage, RecordWords.Stage);
    }

    private async Task<IEnumerable<(RecordKind, LocalizedText)>> OfCopyAsync(
        VettingSummary vetting, IReadOnlyList<LoggedClosing>? rows, CancellationToken cancellation)
    {
        var kept = await archive.ReadAsync(vetting.Id, cancellation);
        return rows is null || kept.Select(Copied).SequenceEqual(rows.Select(Copied)) ? [] : [(RecordKind.Archive, RecordWords.Archive)];

        static LoggedClosing Copied(LoggedClosing row) => row.WithoutWords();
    }

    /// <returns>Null where there is no dossier.</returns>
    private async Task<ContentState?> DossierStateAsync(VettingSummary vetting, CancellationToken cancellation) =>
        vetting.Dossier is { } dossier ? await StateOfAsync(dossier, cancellation) : null;

    private static IEnumerable<(RecordKind, LocalizedText)> OfDossier(
        VettingSummary vetting, IReadOnlyList<LoggedClosing>? rows, ContentState? state)
    {
        if (vetting.Dossier is not { } dossier)
            return [];
        if (rows?.Counting() is Closing.Decided decided && decided.DossierSha256 != dossier.Sha256)
            return [(RecordKind.DossierOther, RecordWords.DossierOther)];
        return state switch
        {
            ContentState.Changed => [(RecordKind.Dossier, RecordWords.Dossier)],
            ContentState.Gone => [(RecordKind.DossierGone, RecordWords.DossierGone)],
            _ => [],
        };
    }

    private async Task<IEnumerable<(RecordKind, LocalizedText)>> OfInputsAsync(
        VettingSummary vetting, ContentState? dossier, CancellationToken cancellation)
    {
        List<(RecordKind, LocalizedText)> found = [];
        foreach (var input in (await InputsAsync(vetting, dossier, cancellation)).Distinct())
        {
            var state = await StateOfAsync(input, cancellation);
            var what = ("what", $"{input.Kind.ToString().ToLowerInvariant()} {input.Sha256[..12]}");
            if (state == ContentState.Changed)
                found.Add((RecordKind.Input, RecordWords.Input.With(what)));
            else if (state == ContentState.Gone)
                found.Add((RecordKind.InputGone, RecordWords.InputGone.With(what)));
        }

        return found;
    }

    private async Task<IReadOnlyList<ContentRef>> InputsAsync(
        VettingSummary vetting, ContentState? state, CancellationToken cancellation)
    {
        List<ContentRef> inputs = vetting.Order is { } order ? [order.Submission, order.Brief, order.Policy] : [];
        if (vetting.Dossier is { } dossier && state == ContentState.Kept)
        {
            try
            {
                var from = (await content.GetJsonAsync<Dossier>(dossier, cancellation)).Provenance;
                inputs.AddRange([from.Submission, from.Brief, from.Policy, from.Analysis]);
                inputs.AddRange(from.Histories.OfType<RetrievalOutcome.Retrieved>().Select(history => history.History));
            }
            catch (PermanentFailureException)
            {
                // It is what was written, by a version of the product that writes another shape.
            }
        }

        return inputs;
    }

    private async Task<ContentState> StateOfAsync(ContentRef reference, CancellationToken cancellation)
    {
        try
        {
            return await content.FindKeptAsync(reference, cancellation) is null ? ContentState.Gone : ContentState.Kept;
        }
        catch (RecordChangedException)
        {
            return ContentState.Changed;
        }
    }

    private static bool IsClosed(VettingStage stage) =>
        stage is VettingStage.Approved or VettingStage.Declined or VettingStage.Expired or VettingStage.Withdrawn;

    private enum ContentState { Kept, Gone, Changed }
}
