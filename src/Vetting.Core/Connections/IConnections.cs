using Vetting.Core.Creators;

namespace Vetting.Core.Connections;

/// <summary>Ends what creators connected.</summary>
public interface IConnections
{
    /// <summary>Revokes, where the platform offers it, and forgets the tokens of everything that a vetting's creator
    /// connected for the brand. Before the submission is erased, which says what that is.</summary>
    Task<ForgottenConnections> ForgetAsync(string brand, string vettingId, CancellationToken cancellation);

    /// <summary>The same of the channels that a creator submitted.</summary>
    Task<ForgottenConnections> ForgetAsync(
        string brand, Creator creator, IEnumerable<Channel> channels, CancellationToken cancellation);
}

/// <param name="Removed">Connections whose tokens were kept here.</param>
/// <param name="NotTold">Of them, those whose platform offers no way to be told, or did not follow.</param>
public sealed record ForgottenConnections(int Removed, int NotTold)
{
    public static ForgottenConnections None { get; } = new(0, 0);
}
