using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Vettings;

namespace Vetting.Core.Connections;

/// <summary>Where a creator's link leads to connect accounts: shows them, connects them, ends it.</summary>
public sealed class ConnectionDesk(
    ICreatorLinks links,
    IVettingStore vettings,
    IContentStore content,
    IConnectionStore store,
    ITokenProtection protection,
    TokenKeeper keeper,
    HandleCodes codes,
    IEnumerable<IConnector> connectors,
    IEnumerable<IHistorySource> sources,
    IConnectionNews news,
    TimeProvider time) : IConnections
{
    /// <summary>What the link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<ConnectView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash
            || await links.FindAsync(hash, cancellation) is not { } link
            || await vettings.FindAsync(link.VettingId, cancellation) is not { Order: { } order } vetting)
        {
            return new ConnectView.UnknownLink();
        }

        if (link.ExpiresAt <= time.GetUtcNow())
            return new ConnectView.ExpiredLink(link, vetting);
        var submission = await content.GetJsonAsync<Submission>(order.Submission, cancellation);
        var owner = Connection.OwnerOf(submission.Creator);
        return new ConnectView.Open(link, vetting, owner, await Task.WhenAll(submission.Channels.Select(
            (channel, index) => StandingAsync(vetting, owner, channel, index, cancellation))));
    }

    /// <summary>Takes what the platform gave the creator, if the account is the one they submitted.</summary>
    /// <param name="code">As the platform gave it to the creator's browser, decoded.</param>
    public async Task<ConnectResult> ConnectAsync(
        string token, int channel, string code, ConsentRequest request, CancellationToken cancellation)
    {
        if (await OpenAsync(token, cancellation) is not ConnectView.Open open
            || open.Channels.ElementAtOrDefault(channel) is not { Connector: { } connector } standing)
        {
            return new ConnectResult.NotOffered();
        }

        try
        {
            return await connector.ExchangeAsync(code, request, cancellation) switch
            {
                TokenAnswer.Granted granted => await TakeAsync(open, standing, granted, cancellation),
                TokenAnswer.Ended => new ConnectResult.CodeRefused(),
                TokenAnswer.Rejected rejected => new ConnectResult.Rejected(rejected.Error),
                var other => throw new InvalidOperationException($"No such case: {other.GetType()}."),
            };
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException)
        {
            return new ConnectResult.Away();
        }
    }

    /// <returns>Whether the platform was told; null when nothing was connected.</returns>
    public async Task<bool?> DisconnectAsync(string token, int channel, CancellationToken cancellation)
    {
        if (await OpenAsync(token, cancellation) is not ConnectView.Open open
            || open.Channels.ElementAtOrDefault(channel) is not { Connection: { } connection })
        {
            return null;
        }

        var told = await EndAsync(connection, cancellation);
        await news.ConnectedAsync(open.Vetting.Id);
        return told;
    }

    /// <summary>The creator says that the code stands where it should.</summary>
    public async Task<bool> LookForCodesAsync(string token, CancellationToken cancellation)
    {
        if (await OpenAsync(token, cancellation) is not ConnectView.Open open)
            return false;
        await news.ConnectedAsync(open.Vetting.Id);
        return true;
    }

    public async Task<ForgottenConnections> ForgetAsync(
        string brand, string vettingId, CancellationToken cancellation)
    {
        if (await vettings.FindAsync(vettingId, cancellation) is not { Order: { } order } vetting
            || vetting.Brand != brand)
        {
            return ForgottenConnections.None;
        }

        var submission = await content.GetJsonAsync<Submission>(order.Submission, cancellation);
        return await ForgetAsync(brand, submission.Creator, submission.Channels, cancellation);
    }

    public async Task<ForgottenConnections> ForgetAsync(
        string brand, Creator creator, IEnumerable<Channel> channels, CancellationToken cancellation)
    {
        var (removed, notTold) = (0, 0);
        foreach (var key in channels.Select(channel => ConnectionKey.Of(brand, channel)).OfType<ConnectionKey>())
        {
            if (await store.FindAsync(key, cancellation) is { } stored
                && stored.Connection.Creator == Connection.OwnerOf(creator))
            {
                removed++;
                // What the platform ended by itself needs no word.
                if (!await EndAsync(stored.Connection, cancellation) && stored.Connection.EndedAt is null)
                    notTold++;
            }
        }

        return new(removed, notTold);
    }

    private async Task<ChannelStanding> StandingAsync(
        VettingSummary vetting, string owner, Channel channel, int index, CancellationToken cancellation)
    {
        var key = ConnectionKey.Of(vetting.Brand, channel);
        var connector = key is null ? null
            : connectors.FirstOrDefault(one => one.Platform == channel.Platform && one.IsOffered);
        var found = key is null ? null : (await store.FindAsync(key, cancellation))?.Connection;
        var connection = found?.Creator == owner ? found : null;
        var code = connection is not { EndedAt: null } && sources.Any(source => source.CanRead(channel))
            ? await codes.OfAsync(vetting.Id, channel, cancellation)
            : null;
        return new(index, channel, connector, connection, code);
    }

    private async Task<ConnectResult> TakeAsync(
        ConnectView.Open open, ChannelStanding standing, TokenAnswer.Granted granted, CancellationToken cancellation)
    {
        var (connector, key) = (standing.Connector!, ConnectionKey.Of(open.Vetting.Brand, standing.Channel)!);
        if (await IdentifyAsync(connector, granted.Tokens, cancellation) is not { } account)
        {
            await RevokeAsync(connector, granted.Tokens, cancellation);
            return new ConnectResult.Unidentified();
        }

        if (ConnectionKey.NameOf(account.Handle) != key.Account)
        {
            await RevokeAsync(connector, granted.Tokens, cancellation);
            return new ConnectResult.OtherAccount(key.Account, ConnectionKey.NameOf(account.Handle));
        }

        var connection = new Connection(
            key, account.Handle, account.Id, granted.Scopes ?? [.. connector.Scopes.Select(scope => scope.Name)],
            open.Vetting.Id, open.Owner, time.GetUtcNow(), protection.Protect(key, granted.Tokens), granted.Tokens.EndsAt);
        while (await store.SaveAsync(
            connection, (await store.FindAsync(key, cancellation))?.Version, cancellation) is null)
        {
            // Whatever somebody else writes at the same time, the newest consent stands.
        }

        await news.ConnectedAsync(open.Vetting.Id);
        return new ConnectResult.Connected(connection);
    }

    private static async Task<AccountIdentity?> IdentifyAsync(
        IConnector connector, ConnectionTokens tokens, CancellationToken cancellation)
    {
        try
        {
            return await connector.IdentifyAsync(tokens, cancellation);
        }
        catch (HistoryUnavailableException)
        {
            return null;
        }
    }

    private async Task<bool> EndAsync(Connection connection, CancellationToken cancellation)
    {
        var told = connection.EndedAt is null
            && connectors.FirstOrDefault(one => one.IsOffered && one.Platform == connection.Key.Platform) is { } connector
            && await RevokeAsync(connector, connection, cancellation);
        await store.RemoveAsync(connection.Key, cancellation);
        return told;
    }

    /// <summary>With a token that the platform accepts: another one it need not end.</summary>
    private async Task<bool> RevokeAsync(IConnector connector, Connection connection, CancellationToken cancellation)
    {
        try
        {
            await keeper.GetAsync(connection.Key, refused: null, cancellation);
            return await store.FindAsync(connection.Key, cancellation) is { } now
                && protection.Unprotect(connection.Key, now.Connection.Tokens) is { } tokens
                && await RevokeAsync(connector, tokens, cancellation);
        }
        catch (Exception gone) when (gone is HistoryUnavailableException or HttpRequestException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether or not the platform follows, nothing of it is kept here.</summary>
    private static async Task<bool> RevokeAsync(
        IConnector connector, ConnectionTokens tokens, CancellationToken cancellation)
    {
        try
        {
            return await connector.RevokeAsync(tokens, cancellation);
        }
        catch (Exception away) when (away is HttpRequestException or TimeoutException or HistoryUnavailableException)
        {
            return false;
        }
    }
}
