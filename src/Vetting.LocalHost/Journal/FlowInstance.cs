using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>An unfinished instance: its journal, its code, and the mailbox on which both are worked.</summary>
internal sealed partial class FlowInstance
{
    private readonly JournalServices _services;
    private readonly Mailbox _mailbox;
    private readonly Queue<(JournalEntry Entry, Task Commit)> _undelivered = new();
    private readonly TaskCompletionSource<bool> _registered = Promise<bool>();
    private readonly TaskCompletionSource<FlowState> _finished = new();
    private readonly TaskCompletionSource<bool> _retired = Promise<bool>();
    private readonly TaskCompletionSource<bool> _caughtUp = Promise<bool>();
    private readonly SeenEvents _seen;
    private InstanceHeader _header;
    private JournalPages _pages;
    private JournalFlow? _flow;
    private Task _lastCommit = Task.CompletedTask;
    private DateTimeOffset _lastAt;
    private int _recovered;
    private int _delivered;
    private bool _ended;
    private volatile FlowState _state;

    public FlowInstance(InstanceHeader header, JournalServices services)
    {
        (_header, _services) = (header, services);
        _mailbox = new(services.InFlight, Advance);
        _pages = new(header.Id, header.Generation);
        _seen = new(header.SeenEvents ?? []);
        _lastAt = header.GenerationAt;
        _state = new(header.Id, header.Flow, header.Version,
            header.Held is null ? FlowStatus.Running : FlowStatus.Suspended,
            header.StartedAt, header.GenerationAt, null, null, null);
    }

    public FlowState State => _state;

    public string? Trace => _header.Trace;

    /// <summary>False when the id turned out to be taken by a finished instance.</summary>
    public Task<bool> Registered => _registered.Task;

    public Task<FlowState> Finished => _finished.Task;

    /// <summary>Ends when the finished instance is in the archive and out of memory.</summary>
    public Task Retired => _retired.Task;

    /// <summary>Ends when the code has been given all that the journal held at recovery.</summary>
    public Task CaughtUp => _caughtUp.Task;

    public void Report(FlowProgress progress) => _state = _state with { Progress = progress };

    /// <summary>Journals an entry for a flow; dropped when the flow has been stopped. From any thread.</summary>
    public void Append(JournalEntry entry, JournalFlow flow) => _mailbox.Post(() =>
    {
        if (!flow.Stopped)
            Append(entry);
    });

    /// <summary>Lets go of everything without a trace: the host is stopping.</summary>
    public void Halt() => _mailbox.Post(() =>
    {
        _ended = true;
        _flow?.Stop();
    });

    private bool IsHeld => _header.Held is { } held && _delivered >= held.Delivered;

    private static TaskCompletionSource<T> Promise<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The one place where the code gets on: asked whenever it has gone quiet.</summary>
    private bool Advance()
    {
        if (_ended || _flow is null)
            return false;
        if (_flow.Completion.IsCompleted)
        {
            Conclude(_flow);
            return true;
        }
        if (IsHeld)
        {
            _caughtUp.TrySetResult(true);
            return false;
        }
        return !_flow.Live && _delivered == _recovered ? GoLive(_flow) : DeliverNext(_flow);
    }

    private bool GoLive(JournalFlow flow)
    {
        flow.GoLive();
        _caughtUp.TrySetResult(true);
        return true;
    }

    private bool DeliverNext(JournalFlow flow)
    {
        if (!_undelivered.TryPeek(out var next) || !next.Commit.IsCompleted)
            return false;
        _undelivered.Dequeue();
        _delivered++;
        if (next.Entry.Failure is { } failure)
            _state = _state with { LastError = failure };
        if (flow.Take(next.Entry) is { } mismatch)
            Refuse(mismatch);
        return true;
    }

    private Task Append(JournalEntry draft)
    {
        var now = _services.Clock.GetUtcNow();
        _lastAt = new[] { draft.At, now, _lastAt }.Max();
        var entry = draft with { Index = _pages.Count, At = _lastAt };
        var commit = CommitAsync(_pages.Add(entry));
        _undelivered.Enqueue((entry, commit));
        _state = _state with { UpdatedAt = _lastAt };
        return commit;
    }

    private Task CommitAsync(params IReadOnlyList<JournalWrite> writes)
    {
        var commit = _services.Store.CommitAsync(JournalKeys.Live, writes);
        if (!commit.IsCompleted)
        {
            _services.InFlight.Enter();
            commit.ContinueWith(_ =>
            {
                _mailbox.Wake();
                _services.InFlight.Exit();
            }, TaskScheduler.Default);
        }
        return _lastCommit = commit;
    }

    private Task CommitHeaderAsync(InstanceHeader header) =>
        CommitAsync(new JournalWrite(JournalKeys.Header(header.Id), Serialize(header)));
}
