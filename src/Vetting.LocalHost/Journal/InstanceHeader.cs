namespace Vetting.LocalHost.Journal;

/// <summary>What is known of an unfinished instance before its journal is read.</summary>
/// <param name="Generation">Counts the runs of the instance: one more on each continue-as-new and rerun.</param>
/// <param name="StartedAt">When the instance started.</param>
/// <param name="GenerationAt">When this generation started: the flow's first time.</param>
/// <param name="Parent">The instance that called it as a child.</param>
/// <param name="Held">Set while suspended.</param>
/// <param name="SeenEvents">Event ids of earlier generations, oldest first.</param>
/// <param name="Reruns">The index key of the finished run that this one replaces.</param>
/// <param name="Trace">The W3C trace parent of the request that started it.</param>
internal sealed record InstanceHeader(
    string Id,
    string Flow,
    string Version,
    int Generation,
    string Input,
    DateTimeOffset StartedAt,
    DateTimeOffset GenerationAt,
    string? Parent = null,
    HeldInstance? Held = null,
    IReadOnlyList<string>? SeenEvents = null,
    string? Reruns = null,
    string? Trace = null);

/// <param name="Delivered">How many entries the code had been given when it was suspended.</param>
internal sealed record HeldInstance(int Delivered, string Reason);
