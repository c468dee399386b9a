using System.Diagnostics;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal sealed partial class JournalEngine
{
    public Task<ControlResult> SuspendAsync(string id, string reason, CancellationToken cancellation = default) =>
        ControlAsync(id, instance => instance.SuspendAsync(reason), cancellation);

    public Task<ControlResult> ResumeAsync(string id, string reason, CancellationToken cancellation = default) =>
        ControlAsync(id, instance => instance.ResumeAsync(), cancellation);

    public Task<ControlResult> TerminateAsync(string id, string reason, CancellationToken cancellation = default) =>
        ControlAsync(id, instance => instance.TerminateAsync(reason), cancellation);

    public Task<ControlResult> RerunAsync(string id, CancellationToken cancellation = default) =>
        WithFinishedAsync(id, RerunAsync, cancellation);

    public Task<ControlResult> PurgeAsync(string id, CancellationToken cancellation = default) =>
        WithFinishedAsync(
            id, finished => _services.Archive.RemoveAsync(id, JournalKeys.Index(finished.State)), cancellation);

    private async Task<ControlResult> ControlAsync(
        string id, Func<FlowInstance, Task<ControlResult>> control, CancellationToken cancellation)
    {
        if (await LiveAsync(id, cancellation) is { } instance)
        {
            var result = await control(instance).WaitAsync(cancellation);
            _services.Log.Controlled(id, result);
            return result;
        }
        return await _services.Archive.FindAsync(id, cancellation) is null
            ? ControlResult.NoSuchInstance
            : ControlResult.NotInThatState;
    }

    private async Task<ControlResult> WithFinishedAsync(
        string id, Func<FinishedFlow, Task> act, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (await LiveAsync(id, cancellation) is { } instance)
            {
                if (!instance.State.Finished)
                    return ControlResult.NotInThatState;
                await instance.Retired.WaitAsync(cancellation);
                Forget(instance);
            }
            if (await _services.Archive.FindAsync(id, cancellation) is not { } finished)
                return ControlResult.NoSuchInstance;
            await act(finished);
            return ControlResult.Done;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task RerunAsync(FinishedFlow finished)
    {
        var state = finished.State;
        var now = _services.Clock.GetUtcNow();
        var version = _services.Catalog.Flows.GetValueOrDefault(state.Flow)?.Version ?? state.Version;
        var again = new FlowInstance(
            new(state.Id, state.Flow, version, finished.Generation + 1, finished.Input, now, now, finished.Parent,
                Reruns: JournalKeys.Index(state), Trace: Activity.Current?.Id),
            _services);
        // Taken only by a start that is about to find the record, and to step back.
        while (!Remember(again))
            await Task.Yield();
        await again.BeginAsync(() => _services.Archive.RemoveAsync(state.Id, JournalKeys.Index(state)));
    }
}
