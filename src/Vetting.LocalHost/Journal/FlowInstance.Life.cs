using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

internal sealed partial class FlowInstance
{
    /// <summary>The id is taken after all.</summary>
    public void Discard() => _registered.TrySetResult(false);

    /// <summary>Starts a new instance, or a new generation of a finished one.</summary>
    /// <param name="beforeCode">Done once the instance is in the journal, before its code runs.</param>
    public async Task BeginAsync(Func<Task>? beforeCode = null)
    {
        await _mailbox.AskAsync(async () =>
        {
            await CommitHeaderAsync(_header);
            await (beforeCode?.Invoke() ?? Task.CompletedTask);
            Launch();
            return true;
        });
        _registered.TrySetResult(true);
    }

    /// <summary>Goes on where the journal ends.</summary>
    public void Recover(IEnumerable<JournalRow> pages)
    {
        foreach (var entry in pages.SelectMany(_pages.Restore))
        {
            _undelivered.Enqueue((entry, Task.CompletedTask));
            _lastAt = entry.At;
            _state = _state with { UpdatedAt = _lastAt };
            _seen.Add(entry.EventId);
        }
        _recovered = _undelivered.Count;
        _registered.TrySetResult(true);
        if (_undelivered.LastOrDefault().Entry is { Kind: EntryKind.Finished } end)
            _mailbox.Post(() => _ = RetireAsync(end, Task.CompletedTask));
        else
            _mailbox.Post(Launch);
    }

    private void Launch()
    {
        if (_ended)
            return;
        var flow = _services.Catalog.Flows.GetValueOrDefault(_header.Flow);
        if (flow is null || FlowVersion.IsNewer(_header.Version, flow.Version))
        {
            Strand();
            return;
        }
        _flow = new(this, _header, _services);
        _flow.Begin(flow);
    }

    /// <summary>Keeps an instance that this host cannot run for one that can.</summary>
    private void Strand()
    {
        var reason = $"This host does not know version {_header.Version} of the flow '{_header.Flow}'; " +
            "the instance goes on when a host that does is started.";
        _services.Log.Stranded(_header.Id, _header.Flow, _header.Version);
        _state = _state with { LastError = new(typeof(NotSupportedException).FullName!, reason) };
        _caughtUp.TrySetResult(true);
    }

    private void Conclude(JournalFlow flow)
    {
        if (_undelivered.FirstOrDefault(left => left.Entry.Call > flow.CallsMade).Entry is { } left)
            Refuse($"The journal holds {left.CallTitle} as call {left.Call}, the code ends before it.");
        else if (flow.Completion.Exception is { } exception)
            Finish(FlowStatus.Failed, failure: FlowFailure.From(exception));
        else if (flow.Completion.IsCanceled)
            Finish(FlowStatus.Failed, failure: FlowFailure.From(new TaskCanceledException(flow.Completion)));
        else if (flow.NextInput is { } input)
            _ = ContinueAsNewAsync(flow, input);
        else
            Finish(FlowStatus.Completed, flow.Completion.Result);
    }

    private void Refuse(string mismatch)
    {
        _services.Log.Refused(_header.Id);
        Finish(FlowStatus.Failed, failure: new(typeof(InvalidOperationException).FullName!, mismatch));
    }

    private void Finish(FlowStatus status, string? output = null, FlowFailure? failure = null)
    {
        _ended = true;
        _flow?.Stop();
        var error = failure ?? _state.LastError;
        var commit = Append(
            new(EntryKind.Finished, Payload: output, Failure: error, Status: status, Progress: _state.Progress));
        _ = RetireAsync(_undelivered.Last().Entry, commit);
    }

    private async Task RetireAsync(JournalEntry end, Task commit)
    {
        _services.InFlight.Enter();
        _ended = true;
        await commit;
        ShowFinished(end);
        await _services.Archive.AddAsync(new(_state, _header.Input, _header.Generation, _header.Parent));
        // The header first: pages without one are ignored, but a header without its pages would start over.
        await CommitAsync([new(JournalKeys.Header(_header.Id), null), .. _pages.Deletions()]);
        _retired.TrySetResult(true);
        _services.InFlight.Exit();
    }

    private void ShowFinished(JournalEntry end)
    {
        _state = _state with
        {
            Status = end.Status!.Value,
            UpdatedAt = end.At,
            Progress = end.Progress,
            LastError = end.Failure,
            Output = end.Payload,
        };
        _services.Log.Finished(_header.Id, _header.Flow, _state.Status);
        _finished.TrySetResult(_state);
        _caughtUp.TrySetResult(true);
    }

    private static string Serialize(InstanceHeader header) => JsonSerializer.Serialize(header, Json.Options);
}
