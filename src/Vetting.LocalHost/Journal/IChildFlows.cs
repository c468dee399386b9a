using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal interface IChildFlows
{
    /// <summary>Starts the child unless it is there, and waits until it has finished.</summary>
    /// <exception cref="ArgumentException">There can be no such child.</exception>
    Task<FlowState> JoinAsync(string flow, string id, string input, string parent, CancellationToken cancellation);
}
