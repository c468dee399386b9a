using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.LocalHost.Vet;

/// <summary>
/// A token of the account's own, from the setting Vet:Token, in the place of what its creator would consent to on a page.
/// It is neither kept nor renewed, and taken to open all that would be asked for there.
/// </summary>
/// <param name="owner">Whose account is vetted.</param>
internal sealed class LentToken(string token, Creator owner, IEnumerable<IConnector> connectors, TimeProvider time)
    : IConnectionStore, ITokenProtection
{
    public const string Setting = "Vet:Token";

    private static readonly LocalizedText Refused = new(
        "la plateforme n’accepte pas, ou plus, le jeton de Vet__Token.",
        "the platform does not accept the token of Vet__Token, or no longer does.");

    public Task<StoredConnection?> FindAsync(ConnectionKey key, CancellationToken cancellation) => Task.FromResult(
        connectors.FirstOrDefault(one => one.Platform == key.Platform) is { } connector
            ? new StoredConnection(new Connection(
                key, key.Account, key.Account, [.. connector.Scopes.Select(scope => scope.Name)], VettingId: "",
                Connection.OwnerOf(owner), time.GetUtcNow(), Tokens: ""), Version: "1")
            : null);

    /// <exception cref="HistoryUnavailableException">AccessRefused: a write is wanted where another token is.</exception>
    public Task<StoredConnection?> SaveAsync(Connection connection, string? version, CancellationToken cancellation) =>
        throw new HistoryUnavailableException(UnavailableReason.AccessRefused, Refused);

    public Task RemoveAsync(ConnectionKey key, CancellationToken cancellation) => Task.CompletedTask;

    public string Protect(ConnectionKey key, ConnectionTokens tokens) =>
        throw new NotSupportedException("No tokens are kept here.");

    public ConnectionTokens? Unprotect(ConnectionKey key, string text) =>
        new(token, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
}
