using Vetting.Core.Creators;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// Watches an approved creator of the demo from the approval on, with one look behind it: what it found is computed as any, of what
/// was published since, and mailed. Cut short, the next start goes on with it.
/// </summary>
internal sealed class DemoWatch(IServiceProvider services)
{
    private const int MutedDays = 90;

    private readonly IWatches _watches = services.GetRequiredService<IWatches>();

    /// <param name="began">When the approval was final.</param>
    /// <param name="now">When the look was.</param>
    /// <param name="look">Compiles the dossier of what the look saw.</param>
    public async Task WatchAsync(
        VettingOrder order, DemoCreator creator, DateTimeOffset began, DateTimeOffset now,
        Func<CancellationToken, Task<CompiledDossier>> look, CancellationToken cancellation)
    {
        if (order is not { Watch: { } rules, Dossier: { } dossier })
            return;
        var id = order.VettingId;
        var watch = new Watch(
            id, order.Brand, order.BriefId, creator.Name, services.GetRequiredService<CreatorIds>().Of(order.Brand, creator.Email), order,
            rules, began, began.AddMonths(rules.Months), now + rules.Every, dossier.Dossier);
        await _watches.NoteAsync(id, new WatchLine.Began("began", began, watch.EndsAt), cancellation);
        await _watches.AddAsync(watch, cancellation);
        if (await _watches.FindAsync(id, cancellation) is { Looks: 0 })
        {
            var compared = await Step<CompareLook>().RunAsync(new LookToCompare(id, 1, await look(cancellation)), cancellation);
            for (var reviewer = 0; reviewer < compared.Reviewers; reviewer++)
                await Step<MailChanges>().RunAsync(new ChangesToMail(id, 1, reviewer), cancellation);
        }

        if (creator.RenamedTo is not null && await _watches.FindAsync(id, cancellation) is { Mutes: null } seen)
        {
            await services.GetRequiredService<WatchDesk>().MuteAsync(
                seen, DemoBrand.Decider, "name", "C’est bien la même personne : elle l’avait annoncé.", MutedDays, cancellation);
        }

        await Step<SettleWatch>().RunAsync(id, cancellation);
    }

    private T Step<T>() where T : class => ActivatorUtilities.CreateInstance<T>(services);
}
