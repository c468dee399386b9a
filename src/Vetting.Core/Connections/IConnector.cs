namespace Vetting.Core.Connections;

/// <summary>A platform's way of asking creators for their consent, by OAuth's authorization code.</summary>
public interface IConnector
{
    string Platform { get; }

    /// <summary>False without the settings of an application registered with the platform.</summary>
    bool IsOffered { get; }

    /// <summary>What is asked for; a creator may grant less.</summary>
    IReadOnlyList<ConsentScope> Scopes { get; }

    /// <summary>Where the creator themselves can take the consent back.</summary>
    Uri Removal { get; }

    /// <summary>The platform's page that asks the creator.</summary>
    Uri AuthorizationAddress(ConsentRequest request);

    /// <param name="code">As the platform gave it to the creator's browser, decoded.</param>
    /// <exception cref="HttpRequestException">The platform is away.</exception>
    /// <exception cref="TimeoutException">The platform is too slow.</exception>
    Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation);

    /// <inheritdoc cref="ExchangeAsync" path="//exception"/>
    Task<TokenAnswer> RenewAsync(ConnectionTokens tokens, CancellationToken cancellation);

    /// <returns>False where the platform offers no way, or did not follow it.</returns>
    Task<bool> RevokeAsync(ConnectionTokens tokens, CancellationToken cancellation);

    /// <returns>Null when the platform does not say whose account it is, as without the scope for that.</returns>
    /// <inheritdoc cref="ExchangeAsync" path="//exception"/>
    Task<AccountIdentity?> IdentifyAsync(ConnectionTokens tokens, CancellationToken cancellation);
}

/// <param name="State">Comes back with the creator.</param>
/// <param name="Verifier">PKCE's code_verifier: 43 to 128 characters, https://www.rfc-editor.org/rfc/rfc7636.</param>
/// <param name="Back">Where the creator comes back to, as it is registered with the platform.</param>
public sealed record ConsentRequest(string State, string Verifier, Uri Back)
{
    public override string ToString() => nameof(ConsentRequest);
}

/// <param name="Id">The platform's own.</param>
/// <param name="Handle">Without @.</param>
public sealed record AccountIdentity(string Id, string Handle);
