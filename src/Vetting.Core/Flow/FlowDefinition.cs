namespace Vetting.Core.Flow;

/// <summary>An orchestration: a deterministic function over <see cref="IFlow"/>.</summary>
/// <param name="Name">How operators and the journal know it.</param>
/// <param name="Version">Dotted numbers, such as 1.0. An instance of a newer version than the host's is refused.</param>
public sealed record FlowDefinition<TIn, TOut>(string Name, string Version, Func<IFlow, TIn, Task<TOut>> Run);
