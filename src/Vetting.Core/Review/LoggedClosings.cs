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
    public static int Outcomes(this IReadOnlyList<LoggedClosing> rows) =>
        Enumerable.Range(1, rows.Count).Select(length => rows.Take(length).Counting())
            .Where(closing => closing is not null).Distinct().Count();
}
