using System.Text.Json.Serialization;

namespace Vetting.Core.Watching;

/// <summary>What happened while somebody was watched.</summary>
/// <param name="Id">Sorts by time, and is the same when a step runs again.</param>
[JsonDerivedType(typeof(Began), "began")]
[JsonDerivedType(typeof(Looked), "looked")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Muted), "muted")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record WatchLine(string Id, DateTimeOffset At)
{
    public sealed record Began(string Id, DateTimeOffset At, DateTimeOffset EndsAt) : WatchLine(Id, At);

    /// <summary>Everything was looked at.</summary>
    /// <param name="Score">0 to 100; null where too little could be judged.</param>
    /// <param name="New">Posts that the last look had not seen.</param>
    /// <param name="Changed">Posts whose text was another then.</param>
    /// <param name="Followers">Of all accounts that give a number; null where none does.</param>
    /// <param name="Changes">What was found and not told before, muted or not.</param>
    public sealed record Looked(
        string Id, DateTimeOffset At, int Number, double? Score, int Posts, int New, int Changed, long? Followers,
        IReadOnlyList<WatchedChange> Changes)
        : WatchLine(Id, At);

    /// <summary>Somebody looked at what had changed, and leaves it at that.</summary>
    public sealed record Seen(string Id, DateTimeOffset At, string By, int Changes, string? Reason) : WatchLine(Id, At);

    public sealed record Muted(string Id, DateTimeOffset At, Mute Mute) : WatchLine(Id, At);

    /// <summary>Somebody wanted a look before its time.</summary>
    public sealed record Asked(string Id, DateTimeOffset At, string By) : WatchLine(Id, At);

    public sealed record Ended(string Id, DateTimeOffset At, WatchEnd End) : WatchLine(Id, At);
}
