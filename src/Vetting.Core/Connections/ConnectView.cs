using Vetting.Core.Creators;
using Vetting.Core.Links;
using Vetting.Core.Vettings;

namespace Vetting.Core.Connections;

/// <summary>What a creator's link shows of their channels.</summary>
public abstract record ConnectView
{
    private ConnectView() { }

    /// <param name="Owner">See <see cref="Connection.OwnerOf"/>.</param>
    public sealed record Open(
        CreatorLink Link, VettingSummary Vetting, string Owner, IReadOnlyList<ChannelStanding> Channels) : ConnectView;

    public sealed record ExpiredLink(CreatorLink Link, VettingSummary Vetting) : ConnectView;

    public sealed record UnknownLink : ConnectView;
}

/// <summary>How a submitted channel stands with its creator's consent, and what they can do.</summary>
/// <param name="Index">Into the submission's channels.</param>
/// <param name="Connector">Null where the account cannot be connected.</param>
/// <param name="Connection">Null while it is not.</param>
/// <param name="Code">To be put into the bio or a post, to show whose account it is; null where nobody would read it.
/// </param>
public sealed record ChannelStanding(
    int Index, Channel Channel, IConnector? Connector, Connection? Connection, string? Code)
{
    public bool IsConnected => Connection is { EndedAt: null };

    /// <summary>What was asked for and not granted.</summary>
    public IReadOnlyList<ConsentScope> Missing => IsConnected && Connector is not null
        ? [.. Connector.Scopes.Where(scope => !Connection!.Scopes.Contains(scope.Name))]
        : [];
}
