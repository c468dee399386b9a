namespace Vetting.Core.Vettings;

/// <summary>How long what is kept about a creator stays, in months; then it is erased.</summary>
/// <param name="Decided">1 to 120, after the decision.</param>
/// <param name="Undecided">1 to 120, after the submission, where nobody decided.</param>
public sealed record RetentionTerms(int Decided, int Undecided)
{
    /// <summary>Where a policy says nothing.</summary>
    public static RetentionTerms Usual { get; } = new(13, 3);

    public static RetentionTerms Of(VettingSummary vetting) => vetting.Order?.Retention ?? Usual;

    /// <summary>When the term of a vetting ends; one that waits for people is not ended before they had their time.</summary>
    public DateTimeOffset EndOf(VettingSummary vetting)
    {
        if (vetting is { Stage: VettingStage.Approved or VettingStage.Declined, ClosedAt: { } decidedAt })
            return decidedAt.AddMonths(Decided);
        var end = vetting.SubmittedAt.AddMonths(Undecided);
        return vetting is { Stage: VettingStage.InReview, InvitedAt: { } invitedAt, Order: { } order }
            && order.DueAt(invitedAt, order.Review.ExpireAfter, vetting.Waited) is var expiry && expiry > end
            ? expiry
            : end;
    }
}
