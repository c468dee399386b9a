using System.Net;
using System.Text.Json;
using Duende.IdentityModel.Client;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.Meta;

/// <summary>
/// Tokens of Instagram and Threads: one of an hour for the code, then one of weeks, which is renewed by itself once it is
/// a day old. https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login
/// </summary>
internal sealed class MetaTokens(OAuthClient oauth, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<TokenAnswer> ExchangeAsync(
        MetaApp app, string code, ConsentRequest request, CancellationToken cancellation)
    {
        var brief = await oauth.PostAsync(app.TokenAddress,
        [
            ("client_id", app.ClientId), ("client_secret", app.ClientSecret), ("grant_type", "authorization_code"),
            ("redirect_uri", request.Back.AbsoluteUri), ("code", code), ("code_verifier", request.Verifier),
        ], cancellation);
        var given = Given(brief);
        if (given.Text("access_token") is not { } token)
            return Refused(brief);

        var lasting = await oauth.GetAsync(AddressOf(app, "access_token"),
        [
            ("grant_type", $"{app.Prefix}_exchange_token"), ("client_secret", app.ClientSecret),
            ("access_token", token),
        ], cancellation);
        return Lasting(lasting, Permissions(given));
    }

    public async Task<TokenAnswer> RenewAsync(MetaApp app, ConnectionTokens tokens, CancellationToken cancellation)
    {
        // What has expired is renewed no more, and it is not asked for.
        if (time.GetUtcNow() >= tokens.Until)
            return new TokenAnswer.Ended();
        return Lasting(await oauth.GetAsync(AddressOf(app, "refresh_access_token"),
            [("grant_type", $"{app.Prefix}_refresh_token"), ("access_token", tokens.Access)], cancellation), null);
    }

    private static Uri AddressOf(MetaApp app, string path) =>
        new($"{app.GraphAddress.AbsoluteUri.TrimEnd('/')}/{path}");

    private TokenAnswer Lasting(TokenResponse answer, IReadOnlyList<string>? scopes)
    {
        if (OAuthClient.TokenOf(answer) is not { } token)
            return Refused(answer);
        var (now, lasts) = (time.GetUtcNow(), answer.Lasts());
        var renewed = lasts / 2 > Day ? lasts / 2 : lasts > Day ? Day : lasts;
        return new TokenAnswer.Granted(new(token, now + lasts, now + renewed), scopes);
    }

    /// <summary>Instagram puts what it gives into a list of one; Threads does not.</summary>
    private static JsonElement Given(TokenResponse answer)
    {
        var body = answer.Json ?? default;
        return body.Items("data").FirstOrDefault() is { ValueKind: JsonValueKind.Object } wrapped ? wrapped : body;
    }

    /// <summary>Null where the platform does not say.</summary>
    private static IReadOnlyList<string>? Permissions(JsonElement given) => given.Text("permissions") is { } text
        ? TokenLife.ScopesOf(text)
        : given.Items("permissions").Select(item => item.AsText()).OfType<string>().ToList() is { Count: > 0 } all
            ? all
            : null;

    private static TokenAnswer Refused(TokenResponse answer)
    {
        var body = answer.Json ?? default;
        var error = body.Member("error") ?? default;
        var code = error.Count("code") ?? body.Count("code");
        // The token is accepted no longer, or the code is used or too old: 400 with the type OAuthException.
        if (code is 190 or 102 || (code is 100 or 400 or null && TypeOf(body) == "OAuthException"))
            return new TokenAnswer.Ended();
        return code is 1 or 2 or 4 or 17 or 32 or 613
            ? throw new SourceFailedException(HttpStatusCode.ServiceUnavailable)
            : new TokenAnswer.Rejected(
                code is null ? OAuthClient.ErrorOf(answer) : FormattableString.Invariant($"code {code}"));
    }

    private static string? TypeOf(JsonElement body) => body.Member("error")?.Text("type") ?? body.Text("error_type");
}
