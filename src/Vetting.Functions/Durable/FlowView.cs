using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>The custom status: what the portal and the operators' page show of an instance.</summary>
/// <param name="Parents">Ids of the flows that wait for its end.</param>
public sealed record FlowView(FlowProgress? Progress, FlowFailure? LastError, IReadOnlyList<string> Parents);
