using System.Text.Json.Serialization;
using Vetting.Core.Brands;

namespace Vetting.Core.Members;

/// <summary>A person who works for a brand.</summary>
/// <param name="Email">As it was given; two that differ in case only are one.</param>
/// <param name="Locale">fr or en.</param>
/// <param name="AddedBy">The address of who let them in; null for one that the operator configured.</param>
/// <param name="SignedOutAt">Sessions that began before are over; null when all go on.</param>
/// <param name="Absence">When a colleague stands in; null for never.</param>
/// <param name="Digest">How often mails to review come as one; null where each comes by itself.</param>
public sealed record Member(
    string Brand,
    string Email,
    string Name,
    MemberRole Role,
    string Locale,
    DateTimeOffset AddedAt,
    string? AddedBy = null,
    DateTimeOffset? SignedOutAt = null,
    Absence? Absence = null,
    DigestRhythm? Digest = null)
{
    /// <summary>False of who only reads.</summary>
    [JsonIgnore]
    public bool MayDecide => Role >= MemberRole.Reviewer;

    /// <summary>An owner whom the operator configured.</summary>
    /// <param name="kept">What they said of themselves; null for nothing yet.</param>
    /// <param name="seen">fr or en, of their browser; null where there is none.</param>
    public static Member Of(Brand brand, BrandOwner owner, Member? kept, string? seen = null) => kept is null
        ? new Member(
            brand.Slug, owner.Email, owner.Name ?? owner.Email.Split('@')[0], MemberRole.Owner,
            brand.Locale ?? seen ?? "fr", DateTimeOffset.UnixEpoch)
        : kept with { Role = MemberRole.Owner };

    /// <summary>What members are told apart by.</summary>
    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();
}

public enum MemberRole
{
    /// <summary>Sees everything, decides nothing.</summary>
    Reader,
    /// <summary>Decides as well.</summary>
    Reviewer,
    /// <summary>Lets members in as well, and writes briefs.</summary>
    Owner,
}
