using Vetting.LocalHost.Journal.Calls;

namespace Vetting.LocalHost.Journal;

/// <summary>Brings events and waits of the same name together, both in order.</summary>
internal sealed class EventBuffer
{
    private readonly List<JournalEntry> _untaken = [];
    private readonly List<EventCall> _waiting = [];

    /// <summary>Events that no wait has taken yet, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Untaken => _untaken;

    public JournalEntry? Take(string name)
    {
        var first = _untaken.Find(entry => entry.Name == name);
        if (first is not null)
            _untaken.Remove(first);
        return first;
    }

    public void Wait(EventCall call) => _waiting.Add(call);

    /// <summary>Hands the event to the oldest wait for its name, which is returned, or keeps it.</summary>
    public EventCall? Hand(JournalEntry entry)
    {
        _waiting.RemoveAll(call => call.Answered);
        var call = _waiting.Find(call => call.Name == entry.Name);
        if (call is null)
            _untaken.Add(entry);
        call?.Succeed(entry.Payload);
        return call;
    }
}
