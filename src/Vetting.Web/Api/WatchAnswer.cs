using Vetting.Core.Watching;

namespace Vetting.Web.Api;

/// <summary>A watch as the API shows it.</summary>
/// <param name="Id">Of the vetting that approved the creator.</param>
/// <param name="Creator">The creator's id; null where none was given.</param>
/// <param name="Every">From one look to the next.</param>
/// <param name="NextLookAt">Null once it ended.</param>
/// <param name="Looks">How many there were.</param>
/// <param name="Failures">Looks in a row that came to nothing.</param>
/// <param name="Open">What is before people, the newest last.</param>
/// <param name="Waiting">What waits for the week's mail.</param>
/// <param name="Ended">Null while it goes on.</param>
/// <param name="History">What happened, oldest first; null in lists.</param>
internal sealed record WatchAnswer(
    string Id,
    string Brief,
    string CreatorName,
    string? Creator,
    TimeSpan Every,
    DateTimeOffset BeganAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? NextLookAt,
    DateTimeOffset? LookedAt,
    int Looks,
    int Failures,
    IReadOnlyList<OpenChange> Open,
    IReadOnlyList<OpenChange> Waiting,
    IReadOnlyList<Mute> Mutes,
    WatchEnd? Ended,
    IReadOnlyList<WatchLine>? History)
{
    public static WatchAnswer Of(Watch watch, IReadOnlyList<WatchLine>? history = null) => new(
        watch.Id, watch.BriefId, watch.CreatorName, watch.Creator, watch.Rules.Every, watch.BeganAt, watch.EndsAt,
        watch.Ended is null ? watch.NextAt : null, watch.LookedAt, watch.Looks, watch.Failures, watch.Open ?? [], watch.Waiting ?? [],
        watch.Mutes ?? [], watch.Ended, history);
}
