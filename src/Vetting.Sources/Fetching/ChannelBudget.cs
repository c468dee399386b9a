using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>The time that one channel may take from now on, all its waiting included.</summary>
internal sealed class ChannelBudget : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _spent;
    private readonly CancellationTokenSource _either;
    private readonly TimeSpan _budget;

    /// <param name="left">What the vetting has left for its channels; null for more than enough.</param>
    public ChannelBudget(
        FetchOptions options, TimeProvider time, CancellationToken cancellation, TimeSpan? left = null)
    {
        (_caller, _budget) = (cancellation, left < options.ChannelBudget ? left.Value : options.ChannelBudget);
        _spent = new(_budget, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _spent.Token);
    }

    /// <exception cref="ChannelTimeSpentException">The budget is spent.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> read)
    {
        try
        {
            _either.Token.ThrowIfCancellationRequested();
            return await read(_either.Token);
        }
        catch (OperationCanceledException) when (!_caller.IsCancellationRequested)
        {
            throw new ChannelTimeSpentException(_budget);
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _spent.Dispose();
    }
}
