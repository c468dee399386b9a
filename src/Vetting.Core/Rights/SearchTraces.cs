using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>Goes through all of a brand's vettings for those of a creator, and gathers what leads to what is kept of them.
/// </summary>
public sealed class SearchTraces(
    IErasureStore erasures, IVettingStore vettings, IContentStore content, IUses uses, CreatorIds ids, CreatorNames creators,
    IEnumerable<IPersonalPlace> places)
    : IActivity<ErasureOrder, FoundTraces>
{
    public static Step<ErasureOrder, FoundTraces> Step { get; } = Step<ErasureOrder, FoundTraces>.By<SearchTraces>();

    /// <exception cref="PermanentFailureException">There is no such erasure.</exception>
    public async Task<FoundTraces> RunAsync(ErasureOrder input, CancellationToken cancellation)
    {
        var erasure = await erasures.GetAsync(input.ErasureId, cancellation);
        // One that was closed already has nothing left to look for; its last steps may have to be done again.
        var found = erasure.ClosedAt is null ? await FindAsync(erasure, cancellation) : Traces.None;
        if (erasure.ClosedAt is null)
        {
            await erasures.UpdateAsync(
                erasure.Id, row => row with { Traces = found, Vettings = found.Vettings.Count }, cancellation);
        }

        return new FoundTraces(found.Vettings, erasure.ClosedAt is null ? [.. places.Select(place => place.Name)] : []);
    }

    private async Task<Traces> FindAsync(ErasureRecord erasure, CancellationToken cancellation)
    {
        var mine = await VettingsAsync(erasure, cancellation);
        var wanted = erasure.Only is { } only
            ? mine.Where(row => only.Contains(row.Id, StringComparer.Ordinal)).ToList()
            : mine;
        var traces = erasure.Traces ?? Traces.None;
        foreach (var row in wanted)
            traces = traces.With(await OfAsync(row, cancellation));
        // Vettings whose rows are without a name by now may have stored something since.
        foreach (var vetting in traces.Vettings.Except(wanted.Select(row => row.Id), StringComparer.Ordinal))
            traces = traces.With(Traces.None with { Contents = await NotedAsync(vetting, cancellation) });
        return traces with { Whole = wanted.Count == mine.Count };
    }

    /// <summary>All of the person's, whatever key named them when they were submitted.</summary>
    private async Task<List<VettingSummary>> VettingsAsync(ErasureRecord erasure, CancellationToken cancellation)
    {
        var (names, mine, others) = (new HashSet<string>(StringComparer.Ordinal), new List<VettingSummary>(), new List<VettingSummary>());
        if (erasure.Creator is { } named)
            names.Add(named);
        await foreach (var stored in vettings.ChangedAsync(erasure.Brand, since: null, cancellation))
        {
            if (stored.Vetting.Erasure is not null)
                continue;
            var row = await creators.NamedAsync(stored.Vetting, cancellation);
            (names.Contains(row.Creator ?? "") ? mine : others).Add(row);
        }

        foreach (var row in mine)
        {
            foreach (var person in (await PeopleAsync(row, cancellation)).Select(state => state.Creator))
                names.UnionWith(ids.AllOf(erasure.Brand, person.Email));
        }

        mine.AddRange(others.Where(row => names.Contains(row.Creator ?? "")));
        return mine;
    }

    private async Task<Traces> OfAsync(VettingSummary row, CancellationToken cancellation)
    {
        var states = await PeopleAsync(row, cancellation);
        List<ContentRef> contents = [.. await NotedAsync(row.Id, cancellation)];
        if (row.Order is { } order)
            contents.Add(order.Submission);
        foreach (var state in states)
        {
            if (state.History is { } upload)
                contents.Add(upload.Content);
            contents.AddRange((state.Sent ?? []).Select(sent => sent.History));
        }

        if (row.Dossier is { } dossier)
            contents.AddRange([dossier, .. await InputsAsync(dossier, cancellation)]);
        return new Traces(
            [row.Id], [.. states.Select(state => state.Creator).Distinct()], [row.BriefId],
            [.. states.SelectMany(state => state.Channels).DistinctBy(channel => channel.Key)],
            [.. contents.Distinct()], Whole: true);
    }

    /// <summary>What was noted as stored for the vetting.</summary>
    private async Task<IReadOnlyList<ContentRef>> NotedAsync(string vettingId, CancellationToken cancellation) =>
        [.. (await uses.ListAsync(vettingId, cancellation)).Select(use => use.Content).OfType<ContentRef>()];

    /// <summary>The submission in each state it was in.</summary>
    private async Task<IReadOnlyList<Submission>> PeopleAsync(VettingSummary row, CancellationToken cancellation)
    {
        var kept = (await NotedAsync(row.Id, cancellation)).Where(one => one.Kind == ContentKind.Submission);
        List<Submission> states = [];
        foreach (var reference in (row.Order is { } order ? kept.Append(order.Submission) : kept).Distinct())
        {
            if (await creators.SubmissionAsync(reference, cancellation) is { } state)
                states.Add(state);
        }

        return states;
    }

    private async Task<IEnumerable<ContentRef>> InputsAsync(ContentRef dossier, CancellationToken cancellation)
    {
        try
        {
            var from = (await content.GetJsonAsync<Dossier>(dossier, cancellation)).Provenance;
            return
            [
                from.Submission, from.Analysis,
                .. from.Histories.OfType<RetrievalOutcome.Retrieved>().Select(history => history.History),
            ];
        }
        catch (Exception gone) when (gone is ContentMissingException or RecordChangedException or PermanentFailureException)
        {
            return [];
        }
    }
}

/// <param name="Places">What to go through, in order.</param>
public sealed record FoundTraces(IReadOnlyList<string> Vettings, IReadOnlyList<string> Places);
