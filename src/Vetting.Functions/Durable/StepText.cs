using System.Text.Json.Serialization;

namespace Vetting.Functions.Durable;

/// <summary>
/// What goes into a step and comes out of it, as text. The Functions host reads an activity's JSON with Json.NET, which
/// takes members named $type, by which we tell cases apart, for its own and rewrites what looks like a date.
/// </summary>
/// <param name="Trace">Of what goes in: the W3C trace parent that the step belongs to.</param>
public sealed record StepText(
    [property: JsonPropertyName("json")] string Json, [property: JsonPropertyName("trace")] string? Trace = null);
