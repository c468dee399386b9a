namespace Vetting.LocalHost.Journal;

/// <summary>Counts what is under way: code, steps and writes, but not waiting.</summary>
internal sealed class InFlight
{
    private readonly Lock _gate = new();
    private int _count;
    private TaskCompletionSource? _quiet;

    public void Enter()
    {
        lock (_gate)
        {
            _count++;
        }
    }

    public void Exit()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _quiet?.SetResult();
                _quiet = null;
            }
        }
    }

    public Task WhenQuiet()
    {
        lock (_gate)
        {
            return _count == 0
                ? Task.CompletedTask
                : (_quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
