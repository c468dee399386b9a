using System.Text.Json;

namespace Vetting.Functions.Durable;

/// <summary>Events that came before anybody waited, and waits that came before their event; both first in, first out.</summary>
internal sealed class EventShelf(IReadOnlyList<RaisedEvent> untaken)
{
    private readonly List<RaisedEvent> _events = [.. untaken];
    private readonly List<EventWait> _waits = [];

    public IReadOnlyList<RaisedEvent> Untaken => _events;

    public JsonElement? Take(string name)
    {
        if (_events.Find(raised => raised.Name == name) is not { } found)
            return null;
        _events.Remove(found);
        return found.Payload;
    }

    public EventWait Wait(string name)
    {
        var wait = new EventWait(name);
        _waits.Add(wait);
        return wait;
    }

    public void Forget(EventWait wait) => _waits.Remove(wait);

    /// <summary>Hands it to the first wait for its name, or keeps it.</summary>
    public void Hand(RaisedEvent raised)
    {
        if (_waits.Find(wait => wait.Name == raised.Name) is not { } first)
        {
            _events.Add(raised);
            return;
        }
        _waits.Remove(first);
        first.SetResult(raised.Payload);
    }

    /// <summary>Hands it to every wait for its name, or keeps it in place of an older one.</summary>
    public void Tell(RaisedEvent raised)
    {
        _events.RemoveAll(older => older.Name == raised.Name);
        var waits = _waits.FindAll(wait => wait.Name == raised.Name);
        if (waits.Count == 0)
            _events.Add(raised);
        _waits.RemoveAll(waits.Contains);
        waits.ForEach(wait => wait.SetResult(raised.Payload));
    }
}

internal sealed class EventWait(string name) : TaskCompletionSource<JsonElement>
{
    public string Name { get; } = name;
}
