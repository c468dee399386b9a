using System.Text.Json;

namespace Vetting.Functions.Durable;

/// <summary>The input of an orchestration: the flow's own, and what outlives a continue-as-new.</summary>
/// <param name="Version">Of the definition when the instance started.</param>
/// <param name="Untaken">Events that an earlier generation left, oldest first.</param>
/// <param name="Seen">Ids of the newest events.</param>
/// <param name="Shown">What operators saw last.</param>
/// <param name="Trace">The W3C trace parent of what started it.</param>
public sealed record FlowRun(
    string Version,
    JsonElement Input,
    IReadOnlyList<RaisedEvent> Untaken,
    IReadOnlyList<string> Seen,
    FlowView Shown,
    string? Trace = null)
{
    /// <param name="parents">Ids of the flows that wait for its end.</param>
    public static FlowRun First(string version, JsonElement input, params IReadOnlyList<string> parents) =>
        new(version, input, [], [], new FlowView(null, null, parents));
}
