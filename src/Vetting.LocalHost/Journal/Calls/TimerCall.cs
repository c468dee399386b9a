namespace Vetting.LocalHost.Journal.Calls;

internal sealed class TimerCall(DateTimeOffset until) : Call(CallTitles.Timer)
{
    private Alarm? _alarm;

    public override void Start(JournalFlow flow) => _alarm = new Alarm(flow.Services.Clock, until,
        () => flow.Append(new(EntryKind.TimerFired, Number, At: until)));

    public override void Take(JournalEntry entry, JournalFlow flow) => Succeed(null);

    public override void Dispose() => _alarm?.Dispose();
}
