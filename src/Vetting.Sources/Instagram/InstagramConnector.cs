using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Instagram;

/// <summary>Instagram Login, for professional accounts,
/// https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login.</summary>
internal sealed class InstagramConnector(
    MetaTokens tokens, InstagramLoginGraph instagram, IOptions<InstagramOptions> options) : IConnector
{
    public const string Basic = "instagram_business_basic";
    public const string Insights = "instagram_business_manage_insights";
    public const string Comments = "instagram_business_manage_comments";

    private const int MaxBytes = 100_000;

    public string Platform => Platforms.Instagram;

    public bool IsOffered => options.Value.OffersLogin;

    public IReadOnlyList<ConsentScope> Scopes { get; } =
    [
        new(Basic, new("le profil et les publications", "the profile and the posts")),
        new(Insights, new("les vues et les partages", "views and shares")),
        new(Comments, new("un échantillon des commentaires", "a sample of the comments")),
    ];

    public Uri Removal { get; } = new("https://www.instagram.com/accounts/manage_access/");

    public Uri AuthorizationAddress(ConsentRequest request) =>
        MetaConsent.AddressOf(options.Value.LoginAuthorizeAddress, App, Scopes, request);

    public Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation) =>
        tokens.ExchangeAsync(App, code, request, cancellation);

    public Task<TokenAnswer> RenewAsync(ConnectionTokens given, CancellationToken cancellation) =>
        tokens.RenewAsync(App, given, cancellation);

    public Task<bool> RevokeAsync(ConnectionTokens given, CancellationToken cancellation) => Task.FromResult(false);

    public async Task<AccountIdentity?> IdentifyAsync(ConnectionTokens given, CancellationToken cancellation)
    {
        var me = await instagram.Graph.GetAsync(
            given.Access, "me", [("fields", "user_id,username")], MaxBytes, cancellation);
        return me.Text("username") is { Length: > 0 } name
            ? new(me.Text("user_id") ?? me.Text("id") ?? "", name)
            : null;
    }

    private MetaApp App => new(
        options.Value.LoginClientId!.Trim(), options.Value.LoginClientSecret!.Trim(), "ig",
        options.Value.LoginTokenAddress, options.Value.LoginGraphAddress);
}
