using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal sealed partial class FlowInstance
{
    private async Task ContinueAsNewAsync(JournalFlow flow, string input)
    {
        flow.Stop();
        _flow = null;
        var untaken = flow.UntakenEvents
            .Concat(_undelivered.Select(item => item.Entry).Where(entry => entry.Kind == EntryKind.EventRaised))
            .ToList();
        var old = _pages.Deletions();
        BeginGeneration(input);
        untaken.ForEach(entry => Append(entry with { At = _lastAt }));
        await CommitHeaderAsync(_header);
        _ = CommitAsync(old);
        Launch();
    }

    private void BeginGeneration(string input)
    {
        _undelivered.Clear();
        (_recovered, _delivered) = (0, 0);
        _pages = new(_header.Id, _header.Generation + 1);
        _seen.KeepNewest();
        _lastAt = new[] { _services.Clock.GetUtcNow(), _lastAt }.Max();
        _header = _header with
        {
            // An empty journal fits any code, so a flow that never ends still gets the newest.
            Version = _services.Catalog.Flows[_header.Flow].Version,
            Generation = _header.Generation + 1,
            Input = input,
            GenerationAt = _lastAt,
            Held = _header.Held is { } held ? held with { Delivered = 0 } : null,
            SeenEvents = _seen.Ids,
        };
        _state = _state with { Version = _header.Version };
    }
}
