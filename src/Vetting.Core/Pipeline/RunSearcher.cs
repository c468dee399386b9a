using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Lists orchestrations for operators with what they wait for, and finds among them by words or by standing still.
/// </summary>
public sealed class RunSearcher(
    OperatorDesk desk, IRunList runs, IVettingStore vettings, CandidateIndex index, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>No page looks at more: what is left, the next one does.</summary>
    private const int MostLooked = 5_000;

    /// <summary>In the list's order.</summary>
    /// <exception cref="ArgumentException">The continuation is not one this list gives.</exception>
    public async Task<RunFindings> FindAsync(RunSearch search, CancellationToken cancellation)
    {
        var words = new RunWords(index, search.Text);
        List<ShownRun> found = [];
        var (looked, continuation) = (0, search.Continuation);
        do
        {
            var page = await runs.ListAsync(new RunQuery(search.ListedAs, search.PageSize, continuation), cancellation);
            var named = await words.AmongAsync(page.Items, cancellation);
            var shown = await Task.WhenAll(named.Select(run => ShownAsync(run, cancellation)));
            found.AddRange(shown.Where(run => !search.Stuck || run.IsStuck));
            (looked, continuation) = (looked + page.Items.Count, page.Continuation);
        }
        while (continuation is not null && search.IsSearch && found.Count < search.PageSize && looked < MostLooked);
        return new RunFindings(found, looked, continuation);
    }

    private async Task<ShownRun> ShownAsync(Run run, CancellationToken cancellation)
    {
        var (flow, vetting) = (await desk.ShowAsync(run, cancellation), await RowAsync(run.VettingId, cancellation));
        return new ShownRun(flow, vetting, StuckRule.IsStuck(flow, vetting, time.GetUtcNow()));
    }

    /// <summary>A row that was broken keeps no other from being listed.</summary>
    private async Task<VettingSummary?> RowAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await vettings.FindAsync(id, cancellation);
        }
        catch (RecordChangedException)
        {
            return null;
        }
    }
}
