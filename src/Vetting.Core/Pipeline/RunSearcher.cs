using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Lists orchestrations for operators with what they wait for, and finds among them by words or by standing still.
/// </summary>
public sealed class RunSearcher(OperatorDesk desk, IVettingStore vettings, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>No page looks at more: what is left, the next one does.</summary>
    private const int MostLooked = 1_000;

    /// <summary>In the list's order.</summary>
    /// <exception cref="ArgumentException">The continuation is not one this list gives.</exception>
    public async Task<RunFindings> FindAsync(RunSearch search, CancellationToken cancellation)
    {
        List<ShownRun> found = [];
        var (looked, continuation) = (0, search.Continuation);
        do
        {
            var page = await desk.ListAsync(new RunQuery(search.Status, PageSize, continuation), cancellation);
            var runs = await Task.WhenAll(page.Items.Select(flow => ShownAsync(flow, cancellation)));
            found.AddRange(runs.Where(run => Matches(run, search)));
            (looked, continuation) = (looked + page.Items.Count, page.Continuation);
            // Unfinished ones come first, and nothing else can be stuck.
            if (search.Stuck && page.Items.Any(flow => flow.Finished))
                continuation = null;
        }
        while (continuation is not null && search.IsSearch && found.Count < PageSize && looked < MostLooked);
        return new RunFindings(found, looked, continuation);
    }

    private async Task<ShownRun> ShownAsync(ShownFlow flow, CancellationToken cancellation)
    {
        var vetting = await RowAsync(flow.Id, cancellation);
        return new ShownRun(flow, vetting, StuckRule.IsStuck(flow, vetting, time.GetUtcNow()));
    }

    /// <summary>A row that was broken keeps no other from being listed.</summary>
    private async Task<VettingSummary?> RowAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return VettingId.Parse(id) is null ? null : await vettings.FindAsync(id, cancellation);
        }
        catch (RecordChangedException)
        {
            return null;
        }
    }

    private static bool Matches(ShownRun run, RunSearch search) =>
        (!search.Stuck || run.IsStuck) && (search.Text?.Trim() is not { Length: > 0 } text || Holds(run, text));

    private static bool Holds(ShownRun run, string text) =>
        new[] { run.Flow.Id, run.Vetting?.BriefId, run.Vetting?.Reference, run.Vetting?.CreatorName }
            .Any(words => words?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true);
}
