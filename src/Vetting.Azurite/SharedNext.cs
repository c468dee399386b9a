namespace Vetting.Azurite;

/// <summary>Runs one at a time; those who ask while one is under way share the next one.</summary>
internal sealed class SharedNext<T>(Func<Task<T>> act)
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task<T>? _next;

    public Task<T> RunAsync()
    {
        lock (_lock)
            return _next ??= AfterAsync(_running);
    }

    private async Task<T> AfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task<T> mine;
        lock (_lock)
        {
            _next = null;
            _running = mine = act();
        }

        return await mine;
    }
}
