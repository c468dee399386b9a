using Vetting.Core.Connections;

namespace Vetting.Sources.Meta;

/// <summary>Consent on Instagram or Threads, which differ in their words and addresses only.</summary>
/// <param name="graph">Says whose account it is.</param>
internal sealed class MetaConnector(MetaTokens tokens, ConsentedGraph graph, MetaConsent consent) : IConnector
{
    private const int MaxBytes = 100_000;

    public string Platform => consent.Platform;

    public bool IsOffered => consent.App is not null;

    public IReadOnlyList<ConsentScope> Scopes => consent.Scopes;

    public Uri Removal => consent.Removal;

    private MetaApp App => consent.App ?? throw new InvalidOperationException($"{Platform} is not offered.");

    public Uri AuthorizationAddress(ConsentRequest request) => consent.AddressOf(App, request);

    public Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation) =>
        tokens.ExchangeAsync(App, code, request, cancellation);

    public Task<TokenAnswer> RenewAsync(ConnectionTokens given, CancellationToken cancellation) =>
        tokens.RenewAsync(App, given, cancellation);

    public Task<bool> RevokeAsync(ConnectionTokens given, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<AccountIdentity?> IdentifyAsync(ConnectionTokens given, CancellationToken cancellation)
    {
        var me = await graph.GetAsync(
            given.Access, "me", [("fields", $"{consent.IdField},username")], MaxBytes, cancellation);
        return me.Text("username") is { Length: > 0 } name
            ? new(me.Text(consent.IdField) ?? me.Text("id") ?? "", name)
            : null;
    }
}
