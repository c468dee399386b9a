using System.Text.Json.Serialization;

namespace Vetting.Core.Connections;

/// <summary>What a platform gave for a creator's consent. It says nothing of itself, wherever it is written.</summary>
/// <param name="Access">Opens the account until its time.</param>
/// <param name="RenewFrom">When another one should be asked for: before <paramref name="Until"/>.</param>
/// <param name="Refresh">Gives another access token; null where the access token itself does.</param>
/// <param name="RefreshUntil">Null where the platform does not say.</param>
public sealed record ConnectionTokens(
    string Access, DateTimeOffset Until, DateTimeOffset RenewFrom, string? Refresh = null,
    DateTimeOffset? RefreshUntil = null)
{
    /// <summary>Until when the account can be read if nobody renews the tokens; null when the platform does not say.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? EndsAt => Refresh is null ? Until : RefreshUntil;

    public override string ToString() => nameof(ConnectionTokens);
}
