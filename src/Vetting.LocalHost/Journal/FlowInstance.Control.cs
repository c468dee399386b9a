using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal sealed partial class FlowInstance
{
    public Task<RaiseResult> RaiseAsync(string name, string eventId, string payload) => _mailbox.AskAsync(async () =>
    {
        if (_ended)
        {
            await Finished;
            return RaiseResult.AlreadyFinished;
        }
        if (!_seen.Add(eventId))
        {
            await _lastCommit;
            return RaiseResult.Repeated;
        }
        await Append(new(EntryKind.EventRaised, Name: name, EventId: eventId, Payload: payload));
        return RaiseResult.Delivered;
    });

    public Task<ControlResult> SuspendAsync(string reason) => _mailbox.AskAsync(async () =>
    {
        if (_ended || _header.Held is not null)
            return ControlResult.NotInThatState;
        _header = _header with { Held = new(_delivered, reason) };
        await CommitHeaderAsync(_header);
        Show(FlowStatus.Suspended);
        return ControlResult.Done;
    });

    public Task<ControlResult> ResumeAsync() => _mailbox.AskAsync(async () =>
    {
        if (_ended || _header.Held is null)
            return ControlResult.NotInThatState;
        await CommitHeaderAsync(_header with { Held = null });
        _header = _header with { Held = null };
        Show(FlowStatus.Running);
        return ControlResult.Done;
    });

    public Task<ControlResult> TerminateAsync(string reason) => _mailbox.AskAsync(async () =>
    {
        if (_ended)
        {
            await Finished;
            return ControlResult.NotInThatState;
        }
        Finish(FlowStatus.Terminated, failure: new(typeof(OperationCanceledException).FullName!, reason));
        await Finished;
        return ControlResult.Done;
    });

    private void Show(FlowStatus status)
    {
        if (!_ended)
            _state = _state with { Status = status, UpdatedAt = _services.Clock.GetUtcNow() };
    }
}
