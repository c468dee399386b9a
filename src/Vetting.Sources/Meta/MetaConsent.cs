using Vetting.Core.Connections;
using Vetting.Sources.OAuth;

namespace Vetting.Sources.Meta;

/// <summary>What Instagram or Threads asks a creator for, and where.</summary>
/// <param name="App">Null without the settings of one.</param>
/// <param name="Page">On which the creator is asked.</param>
/// <param name="IdField">Of the graph's me: the account's own id.</param>
internal sealed record MetaConsent(
    string Platform, MetaApp? App, IReadOnlyList<ConsentScope> Scopes, Uri Page, Uri Removal, string IdField)
{
    public Uri AddressOf(MetaApp app, ConsentRequest request) => OAuthClient.AddressOf(Page,
    [
        ("client_id", app.ClientId),
        ("redirect_uri", request.Back.AbsoluteUri),
        ("response_type", "code"),
        ("scope", string.Join(',', Scopes.Select(scope => scope.Name))),
        ("state", request.State),
        ("code_challenge", CodeChallenge.Of(request.Verifier)),
        ("code_challenge_method", CodeChallenge.Method),
    ]);
}
