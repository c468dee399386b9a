using System.Text.Json;
using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>
/// A flow on Durable Task. Replayed like the orchestration it serves: no clock, no chance, no I/O and no ConfigureAwait.
/// </summary>
internal sealed partial class DurableFlow : IFlow
{
    private readonly TaskOrchestrationContext _context;
    private readonly FlowRun _run;
    private readonly EventShelf _events;
    private readonly SeenEvents _seen;
    private FlowView _view;
    private JsonElement? _next;

    private DurableFlow(TaskOrchestrationContext context, FlowRun run)
    {
        (_context, _run, _view) = (context, run, run.Shown);
        _events = new(run.Untaken);
        _seen = new(run.Seen);
        Show(run.Shown);
        _ = ListenAsync();
    }

    public string InstanceId => _context.InstanceId;

    public DateTimeOffset UtcNow => new(_context.CurrentUtcDateTime, TimeSpan.Zero);

    public string Version => _run.Version;

    /// <summary>The body of every orchestration.</summary>
    /// <param name="input">A <see cref="FlowRun"/>.</param>
    /// <returns>The flow's output.</returns>
    public static Task<JsonElement> RunAsync(
        TaskOrchestrationContext context, RegisteredFlow registered, JsonElement input) =>
        new DurableFlow(context, Wire.Read<FlowRun>(input)).RunAsync(registered);

    public void Report(FlowProgress progress) => Show(_view with { Progress = progress });

    public void ContinueAsNew<TIn>(TIn input) => _next = Wire.Write(input);

    private async Task<JsonElement> RunAsync(RegisteredFlow registered)
    {
        try
        {
            var output = Wire.Parse(await registered.Run(this, _run.Input.GetRawText()));
            if (_next is { } next)
                Restart(next, registered.Version);
            else
                await TellParentsAsync(new FlowEnd(output, null));
            return output;
        }
        catch (Exception failure)
        {
            Failed(FlowFailure.From(failure));
            await TellParentsAsync(new FlowEnd(null, FlowFailure.From(failure)));
            throw;
        }
    }

    /// <param name="version">An empty history fits any code, so a flow that never ends still gets the newest.</param>
    private void Restart(JsonElement input, string version) => _context.ContinueAsNew(new ContinueAsNewOptions
    {
        NewInput = Wire.Write(
            new FlowRun(version, input, [.. _events.Untaken.Where(IsOfFlow)], _seen.Ids, _view, _run.Trace)),
        NewVersion = version,
    });

    /// <summary>Takes in events for as long as the instance runs; the last wait is never answered.</summary>
    private async Task ListenAsync()
    {
        while (true)
        {
            var json = await _context.WaitForExternalEvent<JsonElement>(RaisedEvent.Channel);
            if (Wire.TryRead<RaisedEvent>(json) is { } raised)
                Take(raised);
        }
    }

    private void Take(RaisedEvent raised)
    {
        if (raised.Name == RaisedEvent.Joined)
            Show(_view with { Parents = [.. _view.Parents.Union([Wire.Read<string>(raised.Payload)])] });
        else if (!IsOfFlow(raised))
            TakeNotice(raised);
        else if (_seen.Add(raised.Id))
            _events.Hand(raised);
    }

    /// <summary>A child's end may come before the answer of the step that joins it, and is kept for then.</summary>
    private void TakeNotice(RaisedEvent raised)
    {
        if (raised.Name != RaisedEvent.Wake)
            _events.Tell(raised);
    }

    /// <summary>Notices are not: each join asks afresh, so a new generation needs none of them.</summary>
    private static bool IsOfFlow(RaisedEvent raised) => !raised.Name.StartsWith('~');

    private void Failed(FlowFailure failure) =>
        Show(_view with { LastError = DurableFailure.Shortened(failure) });

    private void Show(FlowView view)
    {
        _view = view;
        _context.SetCustomStatus(Wire.Write(view));
    }
}
