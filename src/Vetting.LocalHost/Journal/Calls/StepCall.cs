using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal.Calls;

internal sealed class StepCall(string name, string input, RetryPolicy retry) : Call(CallTitles.Step(name))
{
    private int _attempts;
    private DateTimeOffset? _due;
    private Alarm? _alarm;

    public override void Start(JournalFlow flow)
    {
        _alarm?.Dispose();
        if (_due is { } due)
            _alarm = new Alarm(flow.Services.Clock, due, () => Attempt(flow));
        else
            Attempt(flow);
    }

    public override void Take(JournalEntry entry, JournalFlow flow)
    {
        switch (entry.Kind)
        {
            case EntryKind.StepCompleted:
                Succeed(entry.Payload);
                break;
            case EntryKind.StepFailed:
                Fail(new StepFailedException(name, entry.Attempt, entry.Failure!));
                break;
            default:
                (_attempts, _due) = (entry.Attempt, entry.Due);
                if (flow.Live)
                    Start(flow);
                break;
        }
    }

    public override void Dispose() => _alarm?.Dispose();

    private void Attempt(JournalFlow flow) => flow.Background(async stopping =>
    {
        try
        {
            var output = await flow.Services.Steps.RunAsync(name, input, flow.InstanceId, flow.Trace, stopping);
            return new JournalEntry(EntryKind.StepCompleted, Number, name, output);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            return Failed(exception, flow);
        }
    });

    private JournalEntry Failed(Exception exception, JournalFlow flow)
    {
        var failure = FlowFailure.From(exception);
        var attempt = _attempts + 1;
        flow.Services.Log.StepFailed(flow.InstanceId, name, attempt, failure.ErrorType);
        if (attempt >= retry.MaxAttempts || failure.IsCausedBy<PermanentFailureException>())
            return new(EntryKind.StepFailed, Number, name, Failure: failure, Attempt: attempt);
        var due = flow.Services.Clock.GetUtcNow() + retry.DelayAfter(attempt);
        return new(EntryKind.AttemptFailed, Number, name, Failure: failure, Attempt: attempt, Due: due);
    }
}
