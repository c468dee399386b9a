namespace Vetting.Core.Review;

/// <summary>What a log says of its vetting.</summary>
public static class LoggedClosings
{
    /// <summary>The closing that counts: the first since the vetting was opened last, or what corrected it; null while it is
    /// open.</summary>
    public static Closing? Counting(this IEnumerable<LoggedClosing> rows)
    {
        Closing? counting = null;
        foreach (var row in rows)
        {
            counting = row.Closing switch
            {
                Closing.Reopened => null,
                Closing.Decided { Corrects: true } correction => correction,
                { Ends: true } closing => counting ?? closing,
                _ => counting,
            };
        }

        return counting;
    }

    /// <summary>What its creator may read: all but opinions from which nothing has come yet.</summary>
    public static IEnumerable<LoggedClosing> Told(this IReadOnlyList<LoggedClosing> rows) =>
        rows.SkipLast(rows.Reverse().TakeWhile(row => row.Closing is Closing.Opinion or Closing.TakenBack).Count());

    /// <summary>Closes a vetting unless it is closed.</summary>
    /// <returns>The closing that counts: this one, or the one that was there first.</returns>
    public static async Task<Closing> CloseAsync(
        this IDecisionLog log, string vettingId, Closing closing, CancellationToken cancellation)
    {
        while (true)
        {
            var rows = await log.ReadAsync(vettingId, cancellation);
            if (rows.Counting() is { } counting)
                return counting;
            await log.AppendAsync(vettingId, rows.Count + 1, closing, cancellation);
        }
    }

    /// <summary>How many outcomes there were to tell, with the one that counts.</summary>
    public static int Outcomes(this IReadOnlyList<LoggedClosing> rows) => rows.Counted().Count;

    /// <summary>The outcome that was told before the one that counts; null where that is the first.</summary>
    public static Closing? OutcomeBefore(this IReadOnlyList<LoggedClosing> rows) =>
        rows.Counting() is { } counting ? rows.Counted().LastOrDefault(closing => closing != counting) : rows.Counted().LastOrDefault();

    /// <summary>Outcomes that count no more, and how they came to: corrections, and that the vetting was opened again.</summary>
    public static IReadOnlyList<Closing> Superseded(this IReadOnlyList<LoggedClosing> rows)
    {
        var (counting, counted) = (rows.Counting(), rows.Counted());
        return
        [
            .. rows.Select(row => row.Closing)
                .Where(closing => closing is Closing.Reopened || closing != counting && counted.Contains(closing)),
        ];
    }

    /// <summary>Each closing that counts or did, in order.</summary>
    private static IReadOnlyList<Closing> Counted(this IReadOnlyList<LoggedClosing> rows) =>
        [.. Enumerable.Range(1, rows.Count).Select(length => rows.Take(length).Counting()).OfType<Closing>().Distinct()];
}
