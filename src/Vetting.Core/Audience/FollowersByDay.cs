using Vetting.Core.History;

namespace Vetting.Core.Audience;

/// <summary>How many followed a channel on the day of a post: an account that doubled had half as many then.</summary>
internal sealed class FollowersByDay
{
    private readonly FollowerCount[] _counts;
    private readonly long _now;

    public FollowersByDay(AudienceSize size)
    {
        _counts = [.. (size.Channel.History?.FollowerCounts ?? []).OrderBy(count => count.Date)];
        _now = size.Followers;
    }

    /// <summary>False where only today's number is known.</summary>
    public bool Known => _counts.Length > 0;

    /// <summary>Of the last day counted up to then; of the first day counted for what is older.</summary>
    public long On(DateTimeOffset time)
    {
        if (!Known)
            return _now;
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        var (from, to) = (0, _counts.Length);
        while (to - from > 1)
        {
            var middle = (from + to) / 2;
            (from, to) = _counts[middle].Date <= day ? (middle, to) : (from, middle);
        }
        return _counts[from].Count;
    }
}
