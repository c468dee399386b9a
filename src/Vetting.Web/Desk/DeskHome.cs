using Vetting.Core.Briefs;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk;

/// <summary>What a member sees first.</summary>
/// <param name="Mine">In review, and the member is one of the brief's reviewers.</param>
/// <param name="Others">In review by others.</param>
/// <param name="Asked">Nothing could be read, and the creator was asked.</param>
/// <param name="UnderWay">Being read.</param>
/// <param name="Failed">Stopped or failed.</param>
/// <param name="Ended">Within the last seven days.</param>
public sealed record DeskHome(
    IReadOnlyList<VettingSummary> Mine,
    IReadOnlyList<VettingSummary> Others,
    IReadOnlyList<VettingSummary> Asked,
    IReadOnlyList<VettingSummary> UnderWay,
    IReadOnlyList<VettingSummary> Failed,
    IReadOnlyList<VettingSummary> Ended)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    internal static async Task<DeskHome> OfAsync(
        Member member, IReadOnlyCollection<VettingSummary> all, IBriefStore briefs, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var byStage = all.OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToLookup(row => row.Stage);
        HashSet<string> mine = new(StringComparer.Ordinal);
        foreach (var brief in byStage[VettingStage.InReview].Select(row => row.BriefId).Distinct())
        {
            if (await briefs.FindAsync(member.Brand, brief, cancellation) is { } found
                && found.Review.Reviewers.Concat(found.Review.EscalateTo).Any(reviewer =>
                    Member.KeyOf(reviewer.Email) == Member.KeyOf(member.Email)))
            {
                mine.Add(brief);
            }
        }

        var inReview = byStage[VettingStage.InReview].ToLookup(row => mine.Contains(row.BriefId));
        return new DeskHome(
            [.. inReview[true]], [.. inReview[false]], [.. byStage[VettingStage.Asking]],
            [.. byStage[VettingStage.Received]], [.. byStage[VettingStage.Failed]],
            [.. all.Where(row => now - row.ClosedAt < Week).OrderByDescending(row => row.ClosedAt)]);
    }
}
