using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

internal interface IChildFlows
{
    /// <summary>Starts the child unless it is there, however long storage is away.</summary>
    /// <returns>The child's end.</returns>
    /// <exception cref="ArgumentException">There can be no such child.</exception>
    Task<Task<FlowState>> JoinAsync(
        string flow, string id, string input, string parent, CancellationToken cancellation);
}
