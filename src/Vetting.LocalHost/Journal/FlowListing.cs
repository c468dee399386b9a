using System.Globalization;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

/// <summary>Pages over the unfinished instances in memory, oldest first, and then over the archive.</summary>
internal sealed class FlowListing(FlowArchive archive)
{
    private const string LiveMark = "live ";
    private const string FinishedMark = "finished ";

    public async Task<FlowPage> ListAsync(
        IReadOnlyList<FlowState> live, FlowQuery query, CancellationToken cancellation)
    {
        Check(query);
        var unfinished = Unfinished(live, query);
        if (unfinished.Count > query.PageSize || query.Status is FlowStatus.Running or FlowStatus.Suspended)
            return Page(unfinished, query, LiveMark, LivePosition);
        var after = query.Continuation is { } mark && mark.StartsWith(FinishedMark, StringComparison.Ordinal)
            ? mark[FinishedMark.Length..]
            : "";
        var finished = await archive.ListAsync(
            query.Status, after, query.PageSize - unfinished.Count + 1, cancellation);
        // A rerun is live before its earlier record is gone.
        var rest = finished.Where(state => live.All(other => other.Id != state.Id));
        return Page([.. unfinished, .. rest], query, FinishedMark, JournalKeys.IndexPosition);
    }

    private static List<FlowState> Unfinished(IReadOnlyList<FlowState> live, FlowQuery query)
    {
        if (query.Continuation?.StartsWith(FinishedMark, StringComparison.Ordinal) == true)
            return [];
        var after = query.Continuation?[LiveMark.Length..] ?? "";
        return [.. live
            .Where(state => query.Status is null || state.Status == query.Status)
            .Where(state => string.CompareOrdinal(LivePosition(state), after) > 0)
            .OrderBy(LivePosition, StringComparer.Ordinal)];
    }

    private static FlowPage Page(
        List<FlowState> states, FlowQuery query, string mark, Func<FlowState, string> position)
    {
        if (states.Count <= query.PageSize)
            return new(states, null);
        var last = states[query.PageSize - 1];
        return new(states[..query.PageSize], last.Finished ? mark + position(last) : LiveMark + LivePosition(last));
    }

    private static string LivePosition(FlowState state) =>
        string.Create(CultureInfo.InvariantCulture, $"{state.StartedAt.UtcTicks:D19}|{state.Id}");

    private static void Check(FlowQuery query)
    {
        if (query.PageSize is < 1 or > 200)
            throw new ArgumentException($"The page size {query.PageSize} should be 1 to 200.", nameof(query));
        if (query.Continuation is { } mark && !mark.StartsWith(LiveMark, StringComparison.Ordinal)
            && !mark.StartsWith(FinishedMark, StringComparison.Ordinal))
        {
            throw new ArgumentException("The continuation should come from the page before.", nameof(query));
        }
    }
}
