using Vetting.Core.Connections;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.Meta;

/// <summary>The page on which Instagram and Threads ask a creator.</summary>
internal static class MetaConsent
{
    public static Uri AddressOf(
        Uri address, MetaApp app, IEnumerable<ConsentScope> scopes, ConsentRequest request) =>
        OAuthClient.AddressOf(address,
    [
        ("client_id", app.ClientId),
        ("redirect_uri", request.Back.AbsoluteUri),
        ("response_type", "code"),
        ("scope", string.Join(',', scopes.Select(scope => scope.Name))),
        ("state", request.State),
        ("code_challenge", CodeChallenge.Of(request.Verifier)),
        ("code_challenge_method", CodeChallenge.Method),
    ]);
}
