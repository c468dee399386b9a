using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>
/// Removes what earlier looks read and computed: of a watched creator only what was decided on and what the newest look saw stays,
/// and what was told, with its quotes, in the watch itself.
/// </summary>
public sealed class ForgetLooks(
    IWatches watches, IVettingStore vettings, IContentStore content, IUses uses, IKnownReadings? readings = null) : IActivity<string, Done>
{
    public static Step<string, Done> Step { get; } = Step<string, Done>.By<ForgetLooks>();

    public async Task<Done> RunAsync(string id, CancellationToken cancellation)
    {
        if (await watches.FindAsync(id, cancellation) is not { Former: { Count: > 0 } former } watch)
            return Done.Value;
        var needed = await NeededAsync(watch, cancellation);
        foreach (var dossier in former.Where(one => !needed.Contains(one)))
        {
            // The dossier last: it says what else there is.
            foreach (var part in (await PartsAsync(dossier, cancellation)).Where(part => !needed.Contains(part)).Append(dossier))
                await RemoveAsync(id, part, cancellation);
        }

        await watches.UpdateAsync(
            id, row => row with { Former = row.Former?.Except(former).ToList() is { Count: > 0 } left ? left : null }, cancellation);
        return Done.Value;
    }

    private async Task RemoveAsync(string id, ContentRef part, CancellationToken cancellation)
    {
        // The same bytes may be another vetting's as well.
        if ((await uses.UsersOfAsync(Use.Of(part), cancellation)).All(user => user == id))
            await content.RemoveAsync(part, cancellation);
        await uses.ForgetAsync(id, Use.Of(part), cancellation);
    }

    private async Task<HashSet<ContentRef>> NeededAsync(Watch watch, CancellationToken cancellation)
    {
        HashSet<ContentRef> needed = [watch.Reference, .. await PartsAsync(watch.Reference, cancellation)];
        if ((await vettings.FindAsync(watch.Id, cancellation))?.Dossier is { } decided)
            needed.UnionWith([decided, .. await PartsAsync(decided, cancellation)]);
        if (readings is null)
            return needed;
        var submission = await content.GetJsonAsync<Submission>(watch.Order.Submission, cancellation);
        foreach (var channel in submission.Channels)
        {
            if (await readings.FindAsync(watch.Brand, channel.Key, cancellation) is { } reading)
                needed.Add(reading.History);
        }

        return needed;
    }

    /// <returns>Its histories and analysis; none where it is gone.</returns>
    private async Task<IEnumerable<ContentRef>> PartsAsync(ContentRef dossier, CancellationToken cancellation)
    {
        try
        {
            var from = (await content.GetJsonAsync<Dossier>(dossier, cancellation)).Provenance;
            return from.Histories.OfType<RetrievalOutcome.Retrieved>().Select(history => history.History).Append(from.Analysis);
        }
        catch (ContentMissingException)
        {
            return [];
        }
    }
}
