namespace Vetting.Core.Invitations;

/// <summary>Whom to invite.</summary>
public sealed record Invitee(string Name, string Email);
