using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>A creator who was approved and is looked at again, a row each.</summary>
/// <param name="Id">Of the vetting that approved them.</param>
/// <param name="Order">What a look is started with.</param>
/// <param name="Reference">The dossier that the next look is held against: at first the one that was decided on.</param>
/// <param name="NextAt">When everything is looked at next.</param>
/// <param name="Looks">How many there were.</param>
/// <param name="LookedAt">When the last one was; null before the first.</param>
/// <param name="LightAt">When the new posts were last looked at alone; null before.</param>
/// <param name="Open">What is before people, the newest last.</param>
/// <param name="Waiting">What waits for the week's mail, the oldest first.</param>
/// <param name="Told">Keys of what was told, or muted when it was found, the oldest first.</param>
/// <param name="Failures">Looks in a row that came to nothing.</param>
/// <param name="Why">Of the last of them, for operators; null when the last look went well.</param>
/// <param name="Ended">Null while it goes on.</param>
/// <param name="Former">Dossiers of looks that nothing is held against any more; they, and what they alone rest on, are removed.
/// </param>
public sealed record Watch(
    string Id,
    string Brand,
    string BriefId,
    string CreatorName,
    string? Creator,
    VettingOrder Order,
    WatchRules Rules,
    DateTimeOffset BeganAt,
    DateTimeOffset EndsAt,
    DateTimeOffset NextAt,
    ContentRef Reference,
    int Looks = 0,
    DateTimeOffset? LookedAt = null,
    DateTimeOffset? LightAt = null,
    IReadOnlyList<OpenChange>? Open = null,
    IReadOnlyList<OpenChange>? Waiting = null,
    IReadOnlyList<string>? Told = null,
    IReadOnlyList<Mute>? Mutes = null,
    int Failures = 0,
    string? Why = null,
    WatchEnd? Ended = null,
    IReadOnlyList<ContentRef>? Former = null)
{
    /// <summary>How long a look may be overdue before somebody asks after it.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>Of keys; more than a year of looks tells.</summary>
    private const int MostTold = 2_000;

    /// <summary>Before people or waiting; the newest are kept.</summary>
    private const int MostShown = 60;

    /// <summary>What the engine calls the orchestration that watches.</summary>
    [JsonIgnore]
    public string FlowId => FlowIdOf(Id);

    public static string FlowIdOf(string vettingId) => $"watch-{vettingId}";

    /// <summary>Whether a look is overdue, so that something may be wrong with it.</summary>
    public bool IsLate(DateTimeOffset now) => Ended is null && (NextAt < EndsAt ? NextAt : EndsAt) < now - Late;

    /// <summary>Whether such a change is muted at the time.</summary>
    public bool IsMuted(string subject, DateTimeOffset at) =>
        Mutes?.Any(mute => mute.Subject == subject && mute.Until > at) == true;

    /// <summary>The row once a look found something: each change is told once.</summary>
    internal Watch After(Sight sight, IReadOnlyList<WatchedChange> changes)
    {
        var told = (Told ?? []).ToHashSet(StringComparer.Ordinal);
        var news = changes.Where(change => told.Add(change.Key)).ToList();
        var shown = news.Where(change => !IsMuted(change.Subject, sight.At)).Select(change => (change, To: Rules.Of(change.Kind))).ToList();
        return this with
        {
            Looks = sight.Number,
            LookedAt = sight.At,
            LightAt = sight.At,
            NextAt = sight.At + Rules.Every,
            Reference = sight.IsAway ? Reference : sight.Dossier,
            // The first one is what was decided on, and stays with the decision.
            Former = sight.IsAway ? [.. Former ?? [], sight.Dossier] : Looks > 0 ? [.. Former ?? [], Reference] : Former,
            Open = Added(Open, shown, ChangeAudience.Reviewers, sight),
            Waiting = Added(Waiting, shown, ChangeAudience.Digest, sight),
            Told = [.. (Told ?? []).Concat(news.Select(change => change.Key)).TakeLast(MostTold)],
            Failures = 0,
            Why = null,
        };
    }

    private static IReadOnlyList<OpenChange>? Added(
        IReadOnlyList<OpenChange>? before, IEnumerable<(WatchedChange Change, ChangeAudience? To)> news, ChangeAudience to, Sight sight)
    {
        OpenChange[] all =
        [
            .. before ?? [],
            .. news.Where(one => one.To == to).Select(one => new OpenChange(sight.Number, sight.At, one.Change)),
        ];
        return all.Length == 0 ? null : [.. all.TakeLast(MostShown)];
    }
}

/// <summary>One look at everything.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Dossier">Of what was seen.</param>
/// <param name="IsAway">True where a source was away: it is no measure for the next look.</param>
internal sealed record Sight(int Number, DateTimeOffset At, ContentRef Dossier, bool IsAway);

/// <param name="Look">Which one found it.</param>
public sealed record OpenChange(int Look, DateTimeOffset At, WatchedChange Change);

/// <summary>Somebody wants to hear no more of such changes for a time.</summary>
/// <param name="Subject">As in <see cref="WatchedChange.Subject"/>.</param>
public sealed record Mute(string Subject, DateTimeOffset At, DateTimeOffset Until, string By, string Reason);

/// <param name="By">Who ended it; null where nobody did.</param>
/// <param name="Reason">Null where nobody gave one.</param>
public sealed record WatchEnd(WatchEnding How, DateTimeOffset At, string? By = null, string? Reason = null);
