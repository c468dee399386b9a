using Vetting.Core.Content;

namespace Vetting.Core.Invitations;

/// <summary>Which invitation.</summary>
public sealed record InvitationKey(string Brand, string BriefId, string Id)
{
    /// <summary>The same for the same person of a brief, and not their address: 32 lower-case hexadecimal digits.</summary>
    public static string IdOf(string brand, string brief, string email) =>
        Sha256Hex.Of($"{brand}\n{brief}\n{email.Trim().ToLowerInvariant()}")[..32];
}
