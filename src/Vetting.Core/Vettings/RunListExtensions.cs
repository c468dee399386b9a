using System.Runtime.CompilerServices;

namespace Vetting.Core.Vettings;

public static class RunListExtensions
{
    /// <summary>Every unfinished vetting, oldest first.</summary>
    public static async IAsyncEnumerable<Run> UnfinishedAsync(
        this IRunList runs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new RunQuery(PageSize: 200);
        do
        {
            var page = await runs.ListAsync(query, cancellation);
            foreach (var run in page.Items.TakeWhile(run => !run.Finished))
                yield return run;
            // Unfinished ones come first.
            query = query with { Continuation = page.Items.Any(run => run.Finished) ? null : page.Continuation };
        }
        while (query.Continuation is not null);
    }
}
