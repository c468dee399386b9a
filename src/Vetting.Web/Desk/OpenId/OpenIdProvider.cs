using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Vetting.Core.Brands;
using Vetting.Core.Content;

namespace Vetting.Web.Desk.OpenId;

/// <summary>
/// Providers of identities, by OpenID Connect Core 1.0: its code flow, with PKCE. What they describe of themselves is kept, and
/// asked for again as their keys change.
/// </summary>
internal sealed class OpenIdProvider(HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    private readonly ConcurrentDictionary<Uri, ConfigurationManager<OpenIdConnectConfiguration>> _described = new();

    /// <returns>Where the person says who they are.</returns>
    /// <param name="back">Where the provider leads them then.</param>
    public async Task<string> AddressAsync(
        OpenIdClient client, OpenIdAttempt attempt, string back, CancellationToken cancellation)
    {
        var provider = await DescribedAsync(client, cancellation);
        return QueryHelpers.AddQueryString(provider.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["client_id"] = client.ClientId,
            ["response_type"] = "code",
            ["scope"] = "openid email profile",
            ["redirect_uri"] = back,
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier))),
            ["code_challenge_method"] = "S256",
        });
    }

    /// <returns>The address that the provider vouches for; null where it vouches for none.</returns>
    /// <param name="back">As it was given to <see cref="AddressAsync"/>.</param>
    public async Task<string?> EmailAsync(
        OpenIdClient client, string code, OpenIdAttempt attempt, string back, CancellationToken cancellation)
    {
        var provider = await DescribedAsync(client, cancellation);
        using var asked = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = back,
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.ClientSecret,
            ["code_verifier"] = attempt.Verifier,
        });
        using var answer = await http.PostAsync(provider.TokenEndpoint, asked, cancellation);
        if (!answer.IsSuccessStatusCode)
            return null;
        using var given = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
        if (await ReadAsync(client, provider, Of(given, "id_token")) is not { } token || Of(token, "nonce") != attempt.Nonce)
            return null;
        return Vouched(name => Of(token, name))
            ?? await AskedAsync(provider, Of(given, "access_token"), token.Subject, cancellation);
    }

    /// <returns>Null where it is not the provider's, not for the client, or too old.</returns>
    private async Task<JsonWebToken?> ReadAsync(OpenIdClient client, OpenIdConnectConfiguration provider, string? token)
    {
        var read = await Tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = client.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            LifetimeValidator = (from, until, _, _) =>
                until > time.GetUtcNow().UtcDateTime - Skew && !(from > time.GetUtcNow().UtcDateTime + Skew),
        });
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
            _described.GetValueOrDefault(client.Authority)?.RequestRefresh();
        return read.IsValid ? read.SecurityToken as JsonWebToken : null;
    }

    /// <summary>Many providers tell the address only where they are asked about the person.</summary>
    private async Task<string?> AskedAsync(
        OpenIdConnectConfiguration provider, string? accessToken, string subject, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(provider.UserInfoEndpoint) || string.IsNullOrEmpty(accessToken))
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, provider.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await http.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
            return null;
        using var told = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
        return Of(told, "sub") == subject ? Vouched(name => Of(told, name)) : null;
    }

    /// <summary>One that the provider says it did not verify is nobody's; Entra ID says nothing, as it gave the address out.
    /// </summary>
    private static string? Vouched(Func<string, string?> claim) =>
        claim("email") is { } email && JsonFieldAddresses.IsEmail(email)
        && !string.Equals(claim("email_verified"), "false", StringComparison.OrdinalIgnoreCase)
            ? email
            : null;

    private static string? Of(JsonWebToken token, string name) =>
        token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value;

    private static string? Of(JsonDocument told, string name) =>
        told.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;

    private Task<OpenIdConnectConfiguration> DescribedAsync(OpenIdClient client, CancellationToken cancellation) => _described
        .GetOrAdd(client.Authority, authority => new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority.ToString().TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = authority.Scheme == Uri.UriSchemeHttps }))
        .GetConfigurationAsync(cancellation);
}
