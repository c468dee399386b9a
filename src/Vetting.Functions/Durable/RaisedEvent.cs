using System.Text.Json;

namespace Vetting.Functions.Durable;

/// <summary>An event on its way to an instance. All travel under one name, so that their order and ids are ours.</summary>
/// <param name="Name">The flow's own name for it, or one of the names below.</param>
/// <param name="Id">A second one with the same id is dropped.</param>
public sealed record RaisedEvent(string Name, string Id, JsonElement Payload)
{
    /// <summary>The external event's name in Durable Task.</summary>
    public const string Channel = "flow";

    /// <summary>Another flow, whose id is the payload, wants to know how this one ends.</summary>
    public const string Joined = "~joined";

    /// <summary>Makes an instance run its code again and changes nothing.</summary>
    public const string Wake = "~wake";

    /// <summary>The flow with that id has ended; the payload is a <see cref="FlowEnd"/>.</summary>
    public static string EndOf(string id) => $"~end:{id}";
}
