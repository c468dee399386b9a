using System.Text.Json.Serialization;

namespace Vetting.Core.Invitations;

/// <summary>Somebody whom a brand asked to apply for a brief: one for each brief and address.</summary>
/// <param name="Id">See <see cref="InvitationKey.IdOf"/>.</param>
/// <param name="Locale">fr or en: the language they are written to in.</param>
/// <param name="Words">The brand's own, to this person; null for none.</param>
/// <param name="InvitedBy">The member's name.</param>
/// <param name="Letter">How many mails were asked for, 1 or more.</param>
/// <param name="LetterAt">When the last of them was asked for.</param>
/// <param name="SentAt">When the mail server took the last of them; null before.</param>
/// <param name="Unsent">Why it did not go; null where it did, or is on its way.</param>
/// <param name="OpenedAt">When the person pressed to go on. That somebody fetched the page counts for nothing: mail scanners
/// do.</param>
/// <param name="VettingId">What their application became; null before.</param>
/// <param name="DeclinedAt">When the person asked not to be written to.</param>
public sealed record Invitation(
    string Id,
    string Brand,
    string BriefId,
    string Name,
    string Email,
    string Locale,
    string? Words,
    string InvitedBy,
    DateTimeOffset InvitedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset LetterAt,
    int Letter = 1,
    DateTimeOffset? SentAt = null,
    UnsentReason? Unsent = null,
    DateTimeOffset? OpenedAt = null,
    DateTimeOffset? AppliedAt = null,
    string? VettingId = null,
    DateTimeOffset? DeclinedAt = null,
    DateTimeOffset? WithdrawnAt = null)
{
    public const int MostLetters = 3;

    /// <summary>Longer than a mail is tried.</summary>
    private static readonly TimeSpan Tried = TimeSpan.FromHours(30);

    [JsonIgnore]
    public InvitationKey Key => new(Brand, BriefId, Id);

    /// <summary>True while its link leads to the form.</summary>
    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) is not
        (InvitationState.Withdrawn or InvitationState.Declined or InvitationState.Expired);

    public InvitationState StateAt(DateTimeOffset now) => this switch
    {
        { VettingId: not null } => InvitationState.Applied,
        { DeclinedAt: not null } => InvitationState.Declined,
        { WithdrawnAt: not null } => InvitationState.Withdrawn,
        _ when ExpiresAt <= now => InvitationState.Expired,
        { OpenedAt: not null } => InvitationState.Opened,
        { Unsent: not null } => InvitationState.NotSent,
        { SentAt: not null } => InvitationState.Sent,
        _ => now - LetterAt < Tried ? InvitationState.Waiting : InvitationState.NotSent,
    };
}

public enum UnsentReason
{
    /// <summary>The mail server takes no mail for the address.</summary>
    Refused,
    /// <summary>No mail server took it within a day.</summary>
    NoAnswer,
}

public enum InvitationState
{
    /// <summary>The mail is on its way to the server, or tried again.</summary>
    Waiting,
    /// <summary>The mail server took it.</summary>
    Sent,
    NotSent,
    Opened,
    Applied,
    /// <summary>The person asked not to be written to.</summary>
    Declined,
    /// <summary>The brand took it back.</summary>
    Withdrawn,
    Expired,
}
