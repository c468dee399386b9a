using Vetting.Core.Links;

namespace Vetting.Web.Desk.OpenId;

/// <summary>What a browser keeps while its person is at the provider.</summary>
/// <param name="State">Which the provider hands back.</param>
/// <param name="Nonce">Which the provider puts into what it signs.</param>
/// <param name="Verifier">PKCE's.</param>
internal sealed record OpenIdAttempt(string State, string Nonce, string Verifier)
{
    public static OpenIdAttempt Create() => new(LinkToken.Create(), LinkToken.Create(), LinkToken.Create());

    /// <returns>Null for what is none.</returns>
    public static OpenIdAttempt? Parse(string text) =>
        text.Split('.') is [var state, var nonce, var verifier] ? new(state, nonce, verifier) : null;

    public string ToText() => $"{State}.{Nonce}.{Verifier}";

    public override string ToString() => nameof(OpenIdAttempt);
}
