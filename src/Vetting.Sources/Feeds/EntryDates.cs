namespace Vetting.Sources.Feeds;

/// <summary>The moments of a page's entries.</summary>
internal static class EntryDates
{
    /// <param name="updated">When the newest entry came, where the feed says it; else null.</param>
    /// <returns>One for each entry: its own, else that of the older of its neighbours, else the feed's; null where there is
    /// none.</returns>
    public static IReadOnlyList<DateTimeOffset?> Of(IReadOnlyList<FeedEntry> entries, DateTimeOffset? updated)
    {
        DateTimeOffset?[] own = [.. entries.Select(entry => entry.Date?.At)];
        var above = Carried(own);
        var below = Carried(own.AsEnumerable().Reverse());
        return [.. own.Select((date, index) => date ?? Older(above[index], below[^(index + 1)]) ?? updated)];
    }

    private static DateTimeOffset?[] Carried(IEnumerable<DateTimeOffset?> dates)
    {
        DateTimeOffset? last = null;
        return [.. dates.Select(date => last = date ?? last)];
    }

    private static DateTimeOffset? Older(DateTimeOffset? one, DateTimeOffset? other) => one < other ? one : other ?? one;
}
