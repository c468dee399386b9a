using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Where people see whom a brand watches and what changed about them, by a mail's link or signed in, and say what is to
/// become of it.</summary>
public sealed class WatchDesk(
    IWatches watches, WatchKeeper keeper, ILinkStore links, IFlows flows, TimeProvider time)
{
    /// <summary>Of a mute.</summary>
    public const int LongestMute = 365;

    private const int LongestReason = 1_000;

    /// <summary>What a mail's link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<WatchView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash || await links.FindAsync(hash, cancellation) is not { } link
            || await watches.FindAsync(link.VettingId, cancellation) is not { } watch)
        {
            return new WatchView.UnknownLink();
        }

        return link.ExpiresAt <= time.GetUtcNow()
            ? new WatchView.ExpiredLink(link, watch)
            : new WatchView.Shown(link, watch, await watches.LinesAsync(watch.Id, cancellation));
    }

    /// <summary>Those that go on first, the ones with something before people first of all, then by name.</summary>
    public async Task<IReadOnlyList<Watch>> ListAsync(string brand, CancellationToken cancellation) =>
    [
        .. (await watches.ListAsync(brand, cancellation).ToListAsync(cancellation))
            .OrderBy(watch => watch.Ended is not null).ThenByDescending(watch => watch.Open?.Count ?? 0)
            .ThenBy(watch => watch.CreatorName, StringComparer.Ordinal).ThenBy(watch => watch.Id, StringComparer.Ordinal),
    ];

    /// <returns>Null where the brand watches nobody under that id.</returns>
    public async Task<(Watch Watch, IReadOnlyList<WatchLine> Lines)?> FindAsync(string brand, string id, CancellationToken cancellation) =>
        VettingId.Parse(id)?.Brand == brand && await watches.FindAsync(id, cancellation) is { } watch
            ? (watch, await watches.LinesAsync(id, cancellation))
            : null;

    /// <summary>What is before people was looked at, and is left at that.</summary>
    /// <param name="by">The person's name.</param>
    /// <returns>Null when it was taken.</returns>
    public Task<WatchProblem?> SeeAsync(Watch watch, string by, string? reason, CancellationToken cancellation) =>
        TakeAsync(watch, row => row with { Open = null }, now => new WatchLine.Seen(
            LineId("seen", now), now, by, watch.Open?.Count ?? 0, Trimmed(reason)), cancellation);

    /// <summary>No more of such changes for a time; those before people go with it.</summary>
    /// <param name="days">1 to 365.</param>
    public async Task<WatchProblem?> MuteAsync(
        Watch watch, string by, string subject, string? reason, int days, CancellationToken cancellation)
    {
        if (Trimmed(reason) is not { } why)
            return WatchProblem.NoReason;
        if (days is < 1 or > LongestMute)
            return WatchProblem.NoTerm;
        if (!Subjects(watch).Contains(subject))
            return WatchProblem.NoSubject;
        var at = time.GetUtcNow();
        var mute = new Mute(subject, at, at.AddDays(days), by, why);
        return await TakeAsync(watch, row => row with
        {
            Mutes = [.. (row.Mutes ?? []).Where(one => one.Subject != subject && one.Until > at), mute],
            Open = Without(row.Open, subject),
            Waiting = Without(row.Waiting, subject),
        }, now => new WatchLine.Muted(LineId("muted", now), now, mute), cancellation);
    }

    public async Task<WatchProblem?> EndAsync(Watch watch, string by, string? reason, CancellationToken cancellation) =>
        Trimmed(reason) is not { } why ? WatchProblem.NoReason
        : await keeper.EndAsync(watch.Id, new WatchEnd(WatchEnding.Brand, time.GetUtcNow(), by, why), cancellation) is null
            ? WatchProblem.Over
            : null;

    /// <summary>Everything is looked at now.</summary>
    public async Task<WatchProblem?> LookNowAsync(Watch watch, string by, CancellationToken cancellation)
    {
        var problem = await TakeAsync(
            watch, row => row with { NextAt = time.GetUtcNow() }, now => new WatchLine.Asked(LineId("asked", now), now, by), cancellation);
        if (problem is null)
            await flows.WakeAsync(watch.FlowId, cancellation);
        return problem;
    }

    /// <summary>What somebody may mute: what is or was before people.</summary>
    public static IReadOnlyList<string> Subjects(Watch watch) =>
    [
        .. (watch.Open ?? []).Concat(watch.Waiting ?? []).Select(change => change.Change.Subject)
            .Concat((watch.Mutes ?? []).Select(mute => mute.Subject)).Distinct(StringComparer.Ordinal),
    ];

    private async Task<WatchProblem?> TakeAsync(
        Watch watch, Func<Watch, Watch> change, Func<DateTimeOffset, WatchLine> line, CancellationToken cancellation)
    {
        var taken = await watches.UpdateAsync(watch.Id, row => row.Ended is null ? change(row) : row, cancellation);
        if (taken is not { Ended: null })
            return WatchProblem.Over;
        await watches.NoteAsync(watch.Id, line(time.GetUtcNow()), cancellation);
        return null;
    }

    private static IReadOnlyList<OpenChange>? Without(IReadOnlyList<OpenChange>? changes, string subject) =>
        changes?.Where(change => change.Change.Subject != subject).ToList() is { Count: > 0 } left ? left : null;

    private static string LineId(string what, DateTimeOffset at) => $"{what}-{at.UtcTicks:D19}";

    private static string? Trimmed(string? reason) => reason is null || ShownText.IsBlank(reason) ? null
        : ShownText.OnOneLine(reason) is var words && words.Length > LongestReason ? words[..LongestReason]
        : words;
}

public enum WatchProblem
{
    /// <summary>The watch has ended, or its creator was erased.</summary>
    Over,
    NoReason,
    /// <summary>The term of a mute should be 1 to 365 days.</summary>
    NoTerm,
    /// <summary>There is nothing of that kind to mute.</summary>
    NoSubject,
}

/// <summary>What a mail's link shows of a watch.</summary>
public abstract record WatchView
{
    private WatchView() { }

    public sealed record Shown(ReviewLink Link, Watch Watch, IReadOnlyList<WatchLine> Lines) : WatchView;

    public sealed record ExpiredLink(ReviewLink Link, Watch Watch) : WatchView;

    public sealed record UnknownLink : WatchView;
}
