using Microsoft.Extensions.Primitives;
using Vetting.Core.Branding;

namespace Vetting.Web.Branding;

/// <summary>Where the team's chat takes messages, as it was typed.</summary>
/// <param name="Locale">fr or en.</param>
public sealed record ChatForm(ChatKind Kind, string Address, string Locale)
{
    private const int Longest = 2000;

    internal static ChatForm Of(Dictionary<string, StringValues> fields) => new(
        fields.GetValueOrDefault("kind") == "teams" ? ChatKind.Teams : ChatKind.Slack,
        fields.GetValueOrDefault("address").ToString().Trim(),
        fields.GetValueOrDefault("locale") == "en" ? "en" : "fr");

    /// <summary>Whoever reads it on its way could write to the channel: https, but for a machine that talks to itself.</summary>
    /// <returns>Null when it is no such address.</returns>
    internal Uri? ToUri() => Address.Length <= Longest && Uri.TryCreate(Address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : null;
}
