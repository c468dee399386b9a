/// <summary>Looks every so often how much resident memory processes have, in MB.</summary>
internal sealed class ResidentWatch : IDisposable
{
    private readonly int[] _processes;
    private readonly long[] _peak;
    private readonly ITimer _timer;

    public ResidentWatch(TimeSpan every, params int[] processes)
    {
        (_processes, _peak) = (processes, new long[processes.Length]);
        _timer = TimeProvider.System.CreateTimer(_ => Look(), null, TimeSpan.Zero, every);
    }

    /// <summary>The most so far, in the order of the processes.</summary>
    public IReadOnlyList<long> Peak
    {
        get
        {
            lock (_peak)
                return [.. _peak];
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        for (var index = 0; index < _processes.Length; index++)
        {
            using var process = System.Diagnostics.Process.GetProcessById(_processes[index]);
            lock (_peak)
                _peak[index] = Math.Max(_peak[index], process.WorkingSet64 >> 20);
        }
    }
}
