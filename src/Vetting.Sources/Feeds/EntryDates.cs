namespace Vetting.Sources.Feeds;

/// <summary>The moments of a page's entries.</summary>
internal static class EntryDates
{
    /// <returns>One for each entry: its own, else that of its older neighbour where the entries are in order; null where
    /// there is none.</returns>
    public static IReadOnlyList<DateTimeOffset?> Of(IReadOnlyList<FeedEntry> entries)
    {
        DateTimeOffset?[] own = [.. entries.Select(entry => entry.Date?.At)];
        var known = own.OfType<DateTimeOffset>().ToList();
        if (known.Count == own.Length)
            return own;
        if (IsSorted(known.AsEnumerable().Reverse()))
            return Filled(own, fromEnd: true);
        return IsSorted(known) ? Filled(own, fromEnd: false) : own;
    }

    private static bool IsSorted(IEnumerable<DateTimeOffset> dates) =>
        dates.Zip(dates.Skip(1)).All(pair => pair.First <= pair.Second);

    private static DateTimeOffset?[] Filled(DateTimeOffset?[] dates, bool fromEnd)
    {
        var oldestFirst = fromEnd ? dates.AsEnumerable().Reverse() : dates;
        // Before the oldest that is known there is none older: that one is nearest.
        var last = oldestFirst.FirstOrDefault(date => date is not null);
        DateTimeOffset?[] filled = [.. oldestFirst.Select(date => last = date ?? last)];
        return fromEnd ? [.. filled.AsEnumerable().Reverse()] : filled;
    }
}
