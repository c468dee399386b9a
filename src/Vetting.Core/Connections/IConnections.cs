using Vetting.Core.Creators;

namespace Vetting.Core.Connections;

/// <summary>Ends what creators connected.</summary>
public interface IConnections
{
    /// <summary>Revokes, where the platform offers it, and forgets the tokens of everything that a vetting's creator
    /// connected for the brand. Before the submission is erased, which says what that is.</summary>
    Task ForgetAsync(string brand, string vettingId, CancellationToken cancellation);

    /// <summary>The same of the channels that a creator submitted.</summary>
    Task ForgetAsync(string brand, Creator creator, IEnumerable<Channel> channels, CancellationToken cancellation);
}
