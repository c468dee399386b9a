namespace Vetting.LocalHost.Journal.Calls;

/// <summary>Answered with the event's payload, or with null when its time ran out first.</summary>
internal sealed class EventCall(string name, DateTimeOffset until) : Call(CallTitles.Event(name))
{
    private Alarm? _alarm;

    public string Name => name;

    public override void Start(JournalFlow flow) => _alarm = new Alarm(flow.Services.Clock, until,
        () => flow.Append(new(EntryKind.TimedOut, Number, name, At: until)));

    public override void Take(JournalEntry entry, JournalFlow flow) => Succeed(null);

    public override void Dispose() => _alarm?.Dispose();
}
