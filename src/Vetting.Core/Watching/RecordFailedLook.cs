using Vetting.Core.Flow;

namespace Vetting.Core.Watching;

/// <summary>Puts a look that came to nothing off by a day for each time in a row; nothing is told of it, and operators see why.
/// </summary>
public sealed class RecordFailedLook(IWatches watches, TimeProvider time) : IActivity<FailedLook, Done>
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    public static Step<FailedLook, Done> Step { get; } = Step<FailedLook, Done>.By<RecordFailedLook>();

    public async Task<Done> RunAsync(FailedLook input, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await watches.UpdateAsync(input.Id, row => row.Ended is null && row.Looks < input.Number && row.NextAt <= now
            ? row with
            {
                Failures = row.Failures + 1,
                Why = input.Why,
                NextAt = now + (Pause * (row.Failures + 1) is var pause && pause < row.Rules.Every ? pause : row.Rules.Every),
            }
            : row, cancellation);
        return Done.Value;
    }
}

/// <param name="Why">For operators.</param>
public sealed record FailedLook(string Id, int Number, string Why);
