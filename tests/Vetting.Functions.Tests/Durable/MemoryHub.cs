using System.Collections.Concurrent;
using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.Extensions.Time.Testing;
using Vetting.Testing.Hosting;

namespace Vetting.Functions.Tests.Durable;

/// <summary>Durable Task's in-memory backend under a clock of the test's own. It outlives the hosts that use it.</summary>
public sealed class MemoryHub
{
    // Long past, so that the backend itself never waits for a timer.
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly List<TaskMessage> _timers = [];
    private readonly ConcurrentDictionary<string, TaskOrchestrationWorkItem> _locked =
        new(StringComparer.OrdinalIgnoreCase);
    private int _busy;
    private int _done;

    public InMemoryOrchestrationService Service { get; } = new();

    public FakeTimeProvider Clock { get; } = new(Beginning);

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Awaited before a step's output, by the step's name, is handed in.</summary>
    public Func<string, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Awaited before an instance, by its id, is kept as finished.</summary>
    public Func<string, Task> BeforeEnd { get; set; } = _ => Task.CompletedTask;

    public void Begin() => Interlocked.Increment(ref _busy);

    public void End()
    {
        Interlocked.Decrement(ref _busy);
        Interlocked.Increment(ref _done);
    }

    public void Begin(TaskOrchestrationWorkItem item)
    {
        _locked[item.InstanceId] = item;
        Begin();
    }

    public void End(TaskOrchestrationWorkItem item)
    {
        _locked.TryRemove(new(item.InstanceId, item));
        End();
    }

    /// <summary>
    /// An instance is seen as finished before its work item is released. The backend releases by id, so it would then
    /// release an instance that was started anew in between, and run that twice at once.
    /// </summary>
    public Task WhenReleasedAsync(string id) =>
        Eventually.TrueAsync(() => Task.FromResult(!_locked.ContainsKey(id)), $"{id} is released");

    /// <summary>Keeps timers back until the clock has come to them.</summary>
    public async Task SetAsync(IEnumerable<TaskMessage> timers)
    {
        lock (_timers)
            _timers.AddRange(timers);
        await FireAsync();
    }

    public async Task AdvanceAsync(TimeSpan time)
    {
        await WhenQuietAsync();
        Clock.Advance(time);
        await FireAsync();
        await WhenQuietAsync();
    }

    private async Task FireAsync()
    {
        List<TaskMessage> due;
        lock (_timers)
        {
            due = [.. _timers.Where(timer => FireAt(timer) <= Now).OrderBy(FireAt)];
            _timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due)
            await Service.SendTaskOrchestrationMessageAsync(timer);
    }

    private static DateTime FireAt(TaskMessage timer) => ((TimerFiredEvent)timer.Event).FireAt;

    /// <summary>Nothing runs, and nothing has run for a while; what blocks for ten seconds counts as quiet.</summary>
    private async Task WhenQuietAsync()
    {
        var (quiet, seen) = (0, Volatile.Read(ref _done));
        for (var look = 0; look < 1000 && quiet < 6; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            var now = Volatile.Read(ref _done);
            quiet = Volatile.Read(ref _busy) == 0 && now == seen ? quiet + 1 : 0;
            seen = now;
        }
    }
}
