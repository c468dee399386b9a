using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal.Calls;

internal sealed class ChildCall(string name, string childId, string input) : Call(CallTitles.Child(name))
{
    public override void Start(JournalFlow flow) => flow.Background(async stopping =>
    {
        try
        {
            var end = await flow.Services.Children.JoinAsync(name, childId, input, flow.InstanceId, stopping);
            // Not awaited here: waiting for a child, maybe for weeks, is not work under way.
            _ = end.ContinueWith(child => flow.Append(Ended(child.Result)), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return null;
        }
        catch (ArgumentException exception)
        {
            return new JournalEntry(EntryKind.ChildFailed, Number, name, Failure: FlowFailure.From(exception));
        }
    });

    public override void Take(JournalEntry entry, JournalFlow flow)
    {
        if (entry.Kind == EntryKind.ChildCompleted)
            Succeed(entry.Payload);
        else
            Fail(new StepFailedException(name, 1, entry.Failure!));
    }

    private JournalEntry Ended(FlowState child) => child.Status == FlowStatus.Completed
        ? new(EntryKind.ChildCompleted, Number, name, child.Output)
        : new(EntryKind.ChildFailed, Number, name, Failure: child.LastError);
}
