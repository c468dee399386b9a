using Vetting.Core.History;

namespace Vetting.Core.Connections;

/// <summary>
/// Gives access tokens, and renews them in time. One at a time renews an account's, in whatever process: with some
/// platforms the token that renews dies as it is used.
/// </summary>
public sealed class TokenKeeper(
    IConnectionStore store, ITokenProtection protection, IEnumerable<IConnector> connectors, TimeProvider time)
{
    private const int SaveAttempts = 5;

    /// <summary>Longer than a platform may take to answer.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <param name="refused">A token that the platform accepts no longer; null for any.</param>
    /// <exception cref="HistoryUnavailableException">ConsentEnded, or AccessRefused: not by the creator.</exception>
    /// <exception cref="HttpRequestException">The platform is away.</exception>
    /// <exception cref="TimeoutException">The platform is too slow.</exception>
    public async Task<string> GetAsync(ConnectionKey key, string? refused, CancellationToken cancellation)
    {
        while (true)
        {
            var stored = await store.FindAsync(key, cancellation);
            if (stored is not { Connection.EndedAt: null })
                throw Ended();
            // Not kept as ended: another host may yet have the key to it.
            if (protection.Unprotect(key, stored.Connection.Tokens) is not { } tokens)
                throw Ended();
            var now = time.GetUtcNow();
            var usable = tokens.Access != refused && now < tokens.Until;
            if (usable && now < tokens.RenewFrom)
                return tokens.Access;
            if (stored.Connection.RenewingUntil > now)
            {
                if (usable)
                    return tokens.Access;
                await Task.Delay(Pause, time, cancellation);
                continue;
            }

            var mine = await store.SaveAsync(
                stored.Connection with { RenewingUntil = now + Renewal }, stored.Version, cancellation);
            if (mine is not null)
                return await RenewAsync(mine, tokens, usable, cancellation);
        }
    }

    private async Task<HistoryUnavailableException> EndAsync(StoredConnection stored, CancellationToken cancellation)
    {
        await store.SaveAsync(stored.Connection.Ended(time.GetUtcNow()), stored.Version, cancellation);
        return Ended();
    }

    private async Task<string> RenewAsync(
        StoredConnection mine, ConnectionTokens tokens, bool usable, CancellationToken cancellation)
    {
        var connector = connectors.First(one => one.Platform == mine.Connection.Key.Platform);
        TokenAnswer answer;
        try
        {
            answer = await connector.RenewAsync(tokens, cancellation);
        }
        catch (Exception)
        {
            await LetGoAsync(mine);
            if (usable && !cancellation.IsCancellationRequested)
                return tokens.Access;
            throw;
        }

        switch (answer)
        {
            case TokenAnswer.Granted granted:
                return await KeepAsync(mine, connector, granted);
            case TokenAnswer.Ended:
                throw await EndAsync(mine, cancellation);
            case TokenAnswer.Rejected rejected:
                await LetGoAsync(mine);
                return usable ? tokens.Access : throw new HistoryUnavailableException(
                    UnavailableReason.AccessRefused, $"The platform renewed no token: {rejected.Error}.");
            default:
                throw new InvalidOperationException($"No such case: {answer.GetType()}.");
        }
    }

    /// <summary>First kept, then used: the token that renewed these may be worth nothing by now.</summary>
    private async Task<string> KeepAsync(StoredConnection mine, IConnector connector, TokenAnswer.Granted granted)
    {
        var renewed = mine.Connection with
        {
            Tokens = protection.Protect(mine.Connection.Key, granted.Tokens),
            Scopes = granted.Scopes ?? mine.Connection.Scopes,
            EndsAt = granted.Tokens.EndsAt,
            RenewingUntil = null,
        };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await store.SaveAsync(renewed, mine.Version, CancellationToken.None) is not null)
                    return granted.Tokens.Access;
                var now = await store.FindAsync(renewed.Key, CancellationToken.None);
                // An answer that was lost on its way may have been a success.
                if (now?.Connection.Tokens == renewed.Tokens)
                    return granted.Tokens.Access;
                // Connected anew meanwhile, or disconnected: then these tokens should open nothing either.
                if (now is null)
                    await connector.RevokeAsync(granted.Tokens, CancellationToken.None);
                throw Ended();
            }
            catch (Exception away) when (away is not HistoryUnavailableException && attempt < SaveAttempts)
            {
                await Task.Delay(attempt * Pause, time, CancellationToken.None);
            }
        }
    }

    private async Task LetGoAsync(StoredConnection mine) => await store.SaveAsync(
        mine.Connection with { RenewingUntil = null }, mine.Version, CancellationToken.None);

    private static HistoryUnavailableException Ended() =>
        new(UnavailableReason.ConsentEnded, "The creator's consent has ended.");
}
