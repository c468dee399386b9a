using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Calls;

namespace Vetting.LocalHost.Journal;

/// <summary>
/// One run of an instance's code. Entries are handed to it one by one, the same way when they have just happened and
/// when they are read back; calls set to work only once the journal has been replayed.
/// </summary>
internal sealed partial class JournalFlow(FlowInstance instance, InstanceHeader header, JournalServices services) : IFlow
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(services.Stopping);
    private readonly SortedDictionary<int, Call> _open = [];
    private readonly List<string> _titles = [];
    private readonly EventBuffer _events = new();

    public string InstanceId => header.Id;

    public DateTimeOffset UtcNow { get; private set; } = header.GenerationAt;

    public string Version => header.Version;

    public string? Trace => header.Trace;

    public JournalServices Services => services;

    public bool Live { get; private set; }

    public bool Stopped { get; private set; }

    public Task<string> Completion { get; private set; } = null!;

    /// <summary>Set when the code has asked to be started again.</summary>
    public string? NextInput { get; private set; }

    public IReadOnlyList<JournalEntry> UntakenEvents => _events.Untaken;

    public int CallsMade => _titles.Count;

    public void Begin(RegisteredFlow flow) => Completion = flow.Run(this, header.Input);

    public void GoLive()
    {
        Live = true;
        foreach (var call in _open.Values)
            call.Start(this);
    }

    /// <summary>Never gives the code anything again, and cancels its running steps.</summary>
    public void Stop()
    {
        Stopped = true;
        foreach (var call in _open.Values)
            call.Dispose();
        _open.Clear();
        _stop.CancelAsync().ContinueWith(_ => _stop.Dispose(), TaskScheduler.Default);
    }

    /// <summary>Gives the code an entry.</summary>
    /// <returns>A sentence when the entry is not of this code; otherwise null.</returns>
    public string? Take(JournalEntry entry)
    {
        UtcNow = entry.At;
        if (entry.Kind == EntryKind.EventRaised)
            Close(_events.Hand(entry));
        else if (Mismatch(entry) is { } mismatch)
            return mismatch;
        else if (_open.TryGetValue(entry.Call, out var call))
        {
            call.Take(entry, this);
            Close(call);
        }
        return null;
    }

    /// <summary>Works off the mailbox; the entry that comes of it, if any, goes into the journal.</summary>
    public void Background(Func<CancellationToken, Task<JournalEntry?>> work)
    {
        if (!Stopped)
        {
            services.InFlight.Enter();
            _ = Task.Run(() => WorkAsync(work, _stop.Token), CancellationToken.None);
        }
    }

    /// <summary>From any thread.</summary>
    public void Append(JournalEntry entry) => instance.Append(entry, this);

    private async Task WorkAsync(Func<CancellationToken, Task<JournalEntry?>> work, CancellationToken stopping)
    {
        try
        {
            if (await work(stopping) is { } entry)
                Append(entry);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Not journaled: the work is done again after the restart, or nobody waits for it any more.
        }
        finally
        {
            services.InFlight.Exit();
        }
    }

    private void Close(Call? call)
    {
        if (call is { Answered: true })
        {
            call.Dispose();
            _open.Remove(call.Number);
        }
    }

    private string? Mismatch(JournalEntry entry) =>
        _titles.ElementAtOrDefault(entry.Call - 1) is not { } title
            ? $"The journal holds {entry.CallTitle} as call {entry.Call}, the code makes {CallsMade} call(s) before it."
        : entry.CallTitle != title
            ? $"The journal holds {entry.CallTitle} as call {entry.Call}, the code calls {title}."
        : null;
}
