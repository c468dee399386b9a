namespace Vetting.Core.Connections;

/// <summary>An account that its creator lets be read.</summary>
public sealed class ConsentedAccount(Connection connection, TokenKeeper keeper)
{
    /// <summary>As it was when the account was connected, without @.</summary>
    public string Handle => connection.Handle;

    public bool Has(string scope) => connection.Scopes.Contains(scope);

    /// <inheritdoc cref="TokenKeeper.GetAsync"/>
    public Task<string> TokenAsync(string? refused, CancellationToken cancellation) =>
        keeper.GetAsync(connection.Key, refused, cancellation);
}
