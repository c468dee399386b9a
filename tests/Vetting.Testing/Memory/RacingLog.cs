using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

/// <summary>A log into which somebody else writes in the very moment before a row is added.</summary>
public sealed class RacingLog : IDecisionLog
{
    private readonly MemoryDecisionLog _log = new();
    private Func<Closing, bool>? _against;
    private Func<IDecisionLog, Task>? _first;

    /// <summary>Before the next such row is added, the other writes.</summary>
    public void BeAheadOf(Func<Closing, bool> row, Func<IDecisionLog, Task> other) => (_against, _first) = (row, other);

    public async Task<LoggedClosing> AppendAsync(
        string vettingId, int sequence, Closing closing, CancellationToken cancellation)
    {
        if (_against?.Invoke(closing) == true && _first is { } first)
        {
            _first = null;
            await first(_log);
        }

        return await _log.AppendAsync(vettingId, sequence, closing, cancellation);
    }

    public Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation) =>
        _log.ReadAsync(vettingId, cancellation);

    public Task<int> EraseWordsAsync(string vettingId, DateTimeOffset at, CancellationToken cancellation) =>
        _log.EraseWordsAsync(vettingId, at, cancellation);
}
