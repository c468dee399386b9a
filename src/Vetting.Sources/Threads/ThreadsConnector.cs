using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Threads;

/// <summary>Consent on Threads, https://developers.facebook.com/docs/threads/get-started: it does not say which of the
/// permissions were granted.</summary>
internal sealed class ThreadsConnector(
    MetaTokens tokens, ThreadsGraph threads, IOptions<ThreadsOptions> options) : IConnector
{
    public const string Basic = "threads_basic";
    public const string Insights = "threads_manage_insights";

    private const int MaxBytes = 100_000;

    public string Platform => Platforms.Threads;

    public bool IsOffered => options.Value.IsComplete;

    public IReadOnlyList<ConsentScope> Scopes { get; } =
    [
        new(Basic, new("le profil et les publications", "the profile and the posts")),
        new(Insights, new("les vues, mentions J’aime et réponses", "views, likes and replies")),
    ];

    public Uri Removal { get; } = new("https://www.threads.com/settings/account");

    public Uri AuthorizationAddress(ConsentRequest request) =>
        MetaConsent.AddressOf(options.Value.AuthorizeAddress, App, Scopes, request);

    public Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation) =>
        tokens.ExchangeAsync(App, code, request, cancellation);

    public Task<TokenAnswer> RenewAsync(ConnectionTokens given, CancellationToken cancellation) =>
        tokens.RenewAsync(App, given, cancellation);

    public Task<bool> RevokeAsync(ConnectionTokens given, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<AccountIdentity?> IdentifyAsync(ConnectionTokens given, CancellationToken cancellation)
    {
        var me = await threads.Graph.GetAsync(given.Access, "me", [("fields", "id,username")], MaxBytes, cancellation);
        return me.Text("username") is { Length: > 0 } name ? new(me.Text("id") ?? "", name) : null;
    }

    private MetaApp App => new(
        options.Value.ClientId!.Trim(), options.Value.ClientSecret!.Trim(), "th", options.Value.TokenAddress,
        options.Value.Address);
}
