using System.Text.Json;
using Vetting.Core.Audience;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Holds what a look saw against what the one before did, and keeps what changed.</summary>
public sealed class CompareLook(IWatches watches, IVettingStore vettings, IContentStore content, BrandEvents events)
    : IActivity<LookToCompare, ComparedLook>
{
    public static Step<LookToCompare, ComparedLook> Step { get; } = Step<LookToCompare, ComparedLook>.By<CompareLook>();

    public async Task<ComparedLook> RunAsync(LookToCompare input, CancellationToken cancellation)
    {
        if (await watches.FindAsync(input.Id, cancellation) is not { Ended: null } watch)
            return new ComparedLook(0);
        if (watch.Looks < input.Number)
        {
            var before = await SeenAsync(watch, watch.Reference, cancellation);
            var now = await SeenAsync(watch, input.Dossier.Dossier, cancellation);
            var changes = ChangesSince.Between(before, now, watch.Rules);
            var sight = new Sight(
                input.Number, now.At, input.Dossier.Dossier, AccountChanges.IsAwayForNow(before, now));
            await watches.NoteAsync(watch.Id, LineOf(watch, sight, before, now, changes), cancellation);
            watch = await watches.UpdateAsync(
                watch.Id, row => row.Ended is null && row.Looks < input.Number ? row.After(sight, changes) : row, cancellation) ?? watch;
        }

        if (watch.Open?.Where(change => change.Look == input.Number).ToList() is not { Count: > 0 } news)
            return new ComparedLook(0);
        if (await vettings.FindAsync(input.Id, cancellation) is { Erasure: null } vetting)
        {
            var facts = news.Select(one => new ChangeFact(
                one.Change.Kind, one.Change.Subject, JsonNamingPolicy.CamelCase.ConvertName($"{one.Change.Severity}")));
            await events.RaiseAsync(
                vetting, EventType.WatchChanged, new EventFacts(Look: input.Number, Changes: [.. facts]), cancellation, news[0].At,
                input.Number);
        }

        var brief = await content.GetJsonAsync<Brief>(watch.Order.Brief, cancellation);
        return new ComparedLook(brief.Review.Reviewers.Count);
    }

    private static WatchLine.Looked LineOf(
        Watch watch, Sight sight, SeenCreator before, SeenCreator now, IReadOnlyList<WatchedChange> changes)
    {
        var told = (watch.Told ?? []).ToHashSet(StringComparer.Ordinal);
        var known = AudienceSize.All(now.Material.Channels).Where(size => !size.Stated).ToList();
        return new WatchLine.Looked(
            $"look-{sight.Number:0000}", sight.At, sight.Number, now.Dossier.Advice.Score, now.Posts.Count,
            now.Posts.Keys.Count(post => !before.Posts.ContainsKey(post)),
            now.Posts.Count(post => before.Posts.TryGetValue(post.Key, out var was) && was.TextHash != post.Value.TextHash),
            known.Count == 0 ? null : known.Sum(size => size.Followers),
            [.. changes.Where(change => !told.Contains(change.Key))]);
    }

    private async Task<SeenCreator> SeenAsync(Watch watch, ContentRef reference, CancellationToken cancellation)
    {
        var dossier = await content.GetJsonAsync<Dossier>(reference, cancellation);
        return SeenCreator.Of(
            await new MaterialReader(content).ReadAsync(
                watch.Id, watch.Brand, dossier.AsOf, InputRefs.Of(dossier.Provenance), cancellation),
            dossier);
    }
}

/// <param name="Dossier">Of what was seen.</param>
public sealed record LookToCompare(string Id, int Number, CompiledDossier Dossier);

/// <param name="Reviewers">How many of the brief are mailed; none where nothing is before them.</param>
public sealed record ComparedLook(int Reviewers);
