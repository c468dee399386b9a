namespace Vetting.Sources.Fetching;

/// <summary>The time that one channel may take from now on, all its waiting included.</summary>
internal sealed class ChannelBudget : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _spent;
    private readonly CancellationTokenSource _either;
    private readonly TimeSpan _budget;

    public ChannelBudget(FetchOptions options, TimeProvider time, CancellationToken cancellation)
    {
        (_caller, _budget) = (cancellation, options.ChannelBudget);
        _spent = new(_budget, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _spent.Token);
    }

    /// <exception cref="TimeoutException">The budget is spent.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> read)
    {
        try
        {
            _either.Token.ThrowIfCancellationRequested();
            return await read(_either.Token);
        }
        catch (OperationCanceledException) when (!_caller.IsCancellationRequested)
        {
            throw new TimeoutException($"The channel took longer than {_budget.TotalSeconds} s.");
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _spent.Dispose();
    }
}
