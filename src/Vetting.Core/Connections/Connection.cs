using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Core.Connections;

/// <summary>A creator's consent that a brand may read an account of theirs.</summary>
/// <param name="Handle">As the platform writes it, without @.</param>
/// <param name="AccountId">The platform's own id of the account.</param>
/// <param name="Scopes">What was granted, in the platform's names: perhaps less than was asked for.</param>
/// <param name="VettingId">For which vetting the creator connected it last.</param>
/// <param name="Creator">Who connected it, as <see cref="OwnerOf"/> names them: whoever else submits the account is not
/// taken for its holder.</param>
/// <param name="Tokens">As <see cref="ITokenProtection"/> gives them; empty once the consent has ended.</param>
/// <param name="EndsAt">When it ends if nobody renews it; null when the platform does not say.</param>
/// <param name="EndedAt">When the platform was found to accept it no longer; null while it does.</param>
/// <param name="RenewingUntil">Somebody renews the tokens, and others wait until then; null when nobody does.</param>
public sealed record Connection(
    ConnectionKey Key,
    string Handle,
    string AccountId,
    IReadOnlyList<string> Scopes,
    string VettingId,
    string Creator,
    DateTimeOffset ConnectedAt,
    string Tokens,
    DateTimeOffset? EndsAt = null,
    DateTimeOffset? EndedAt = null,
    DateTimeOffset? RenewingUntil = null)
{
    /// <summary>SHA-256 of the creator's address, in lower-case hexadecimal.</summary>
    public static string OwnerOf(Creators.Creator creator) =>
        Sha256Hex.Of(Creators.Creator.AddressKey(creator.Email));

    /// <summary>The same after the platform accepted its tokens no longer.</summary>
    public Connection Ended(DateTimeOffset at) =>
        this with { Tokens = "", EndsAt = null, EndedAt = at, RenewingUntil = null };
}
