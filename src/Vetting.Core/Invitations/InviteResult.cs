namespace Vetting.Core.Invitations;

/// <summary>What came of inviting people.</summary>
public abstract record InviteResult
{
    private InviteResult() { }

    /// <param name="Invited">Their mails are on their way.</param>
    /// <param name="Known">Were invited for the brief before; nothing goes to them.</param>
    /// <param name="Refusing">Asked this brand not to write to them.</param>
    public sealed record Done(
        IReadOnlyList<Invitee> Invited, IReadOnlyList<Invitee> Known, IReadOnlyList<Invitee> Refusing) : InviteResult;

    /// <summary>The member only reads.</summary>
    public sealed record NotAllowed : InviteResult;

    /// <summary>More than the brand may send on a day; nothing went out.</summary>
    public sealed record TooMany : InviteResult;
}

/// <summary>What came of a change to an invitation.</summary>
public enum InvitationChange
{
    Done,
    NotAllowed,
    NotFound,
    /// <summary>The person applied, or asked not to be written to.</summary>
    Over,
    /// <summary>As many mails as one person may get for a brief, or as a brand may send on a day.</summary>
    TooMany,
    /// <summary>The last mail is on its way still.</summary>
    UnderWay,
}
