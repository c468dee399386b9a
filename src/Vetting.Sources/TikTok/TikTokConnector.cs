using Duende.IdentityModel.Client;
using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.TikTok;

/// <summary>
/// Login Kit, https://developers.tiktok.com/doc/oauth-user-access-token-management: it says client_key for client_id,
/// parts scopes by commas, writes its errors flat, and gives another token to renew with at each renewal.
/// </summary>
internal sealed class TikTokConnector(
    OAuthClient oauth, TikTokApi api, IOptions<TikTokOptions> options, TimeProvider time) : IConnector
{
    private const int MaxBytes = 100_000;
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    public string Platform => Platforms.TikTok;

    public bool IsOffered => options.Value.IsComplete;

    public IReadOnlyList<ConsentScope> Scopes => TikTokScopes.All;

    public Uri Removal { get; } = new("https://www.tiktok.com/setting/security-and-permissions");

    public Uri AuthorizationAddress(ConsentRequest request) => OAuthClient.AddressOf(options.Value.AuthorizeAddress,
    [
        ("client_key", Key),
        ("response_type", "code"),
        ("scope", string.Join(',', Scopes.Select(scope => scope.Name))),
        ("redirect_uri", request.Back.AbsoluteUri),
        ("state", request.State),
        ("code_challenge", CodeChallenge.HexOf(request.Verifier)),
        ("code_challenge_method", CodeChallenge.Method),
    ]);

    public Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation) =>
        AskAsync(
        [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", request.Back.AbsoluteUri),
            ("code_verifier", request.Verifier),
        ], cancellation);

    public Task<TokenAnswer> RenewAsync(ConnectionTokens tokens, CancellationToken cancellation) =>
        AskAsync([("grant_type", "refresh_token"), ("refresh_token", tokens.Refresh)], cancellation);

    public async Task<bool> RevokeAsync(ConnectionTokens tokens, CancellationToken cancellation)
    {
        var answer = await oauth.PostAsync(
            AddressOf("oauth/revoke/"), [.. Client, ("token", tokens.Access)], cancellation);
        return (int)answer.HttpStatusCode is >= 200 and < 300 && answer.TryGet("error") is null;
    }

    public async Task<AccountIdentity?> IdentifyAsync(ConnectionTokens tokens, CancellationToken cancellation)
    {
        var answer = await api.UserAsync(tokens.Access, "open_id,username", MaxBytes, cancellation);
        var user = answer.ScopeIsMissing ? default : answer.Expected().Member("user") ?? default;
        return user.Text("username") is { Length: > 0 } name ? new(user.Text("open_id") ?? "", name) : null;
    }

    private string Key => options.Value.ClientKey!.Trim();

    private (string, string?)[] Client => [("client_key", Key), ("client_secret", options.Value.ClientSecret!.Trim())];

    private Uri AddressOf(string path) => new($"{options.Value.Address.AbsoluteUri.TrimEnd('/')}/{path}");

    private async Task<TokenAnswer> AskAsync((string, string?)[] grant, CancellationToken cancellation)
    {
        var answer = await oauth.PostAsync(AddressOf("oauth/token/"), [.. Client, .. grant], cancellation);
        return answer.TryGet("error") == "invalid_grant" ? new TokenAnswer.Ended()
            : OAuthClient.TokenOf(answer) is { } access && OAuthClient.TokenOf(answer, "refresh_token") is { } refresh
                ? Granted(answer, access, refresh)
                : new TokenAnswer.Rejected(OAuthClient.ErrorOf(answer));
    }

    private TokenAnswer.Granted Granted(TokenResponse answer, string access, string refresh)
    {
        var (now, lasts, renews) = (time.GetUtcNow(), answer.Lasts(), answer.Lasts("refresh_expires_in"));
        return new(
            new ConnectionTokens(
                access, now + lasts, now + (lasts > 2 * Margin ? lasts - Margin : lasts / 2), refresh,
                renews > TimeSpan.Zero ? now + renews : null),
            TokenLife.ScopesOf(answer.TryGet("scope")));
    }
}
