using Vetting.Core.Review;

namespace Vetting.Web.Desk;

/// <summary>Decisions on many at once: what is said for all, and for each what is said otherwise.</summary>
/// <param name="Verdict">For those without one of their own; null where each has its own.</param>
/// <param name="Reason">For those without one of their own.</param>
/// <param name="IsUnsure">True of who is unsure about those without an opinion of their own.</param>
public sealed record BulkForm(Verdict? Verdict, string? Reason, IReadOnlyList<BulkLine> Lines, bool IsUnsure = false)
{
    /// <summary>As many as a page of candidates has.</summary>
    public const int Most = 60;

    /// <returns>Null for a line on which nothing is decided.</returns>
    public DecisionForm? Of(BulkLine line)
    {
        var (verdict, unsure) = line.Choice switch
        {
            BulkChoice.Approved => (Core.Review.Verdict.Approved, false),
            BulkChoice.Declined => (Core.Review.Verdict.Declined, false),
            BulkChoice.Unsure => ((Verdict?)null, true),
            _ => (Verdict, IsUnsure),
        };
        var isLeft = line.Choice == BulkChoice.Left || verdict is null && !unsure && string.IsNullOrWhiteSpace(line.Reason);
        return isLeft
            ? null
            : new DecisionForm(verdict, null, string.IsNullOrWhiteSpace(line.Reason) ? Reason : line.Reason, unsure);
    }
}

/// <param name="Dossier">The hash of the dossier whose lines were shown.</param>
public sealed record BulkLine(string Id, string? Dossier, BulkChoice Choice = BulkChoice.LikeAll, string? Reason = null);
