using Vetting.Core.Briefs;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk;

/// <summary>What a member sees first.</summary>
/// <param name="Mine">In review, and the brief names the member; or nobody of the team, and the member may decide.</param>
/// <param name="Others">In review by others.</param>
/// <param name="Decided">Still to be taken back; by when that ends.</param>
/// <param name="Contested">The creator contests lines at which somebody has yet to look; by term.</param>
/// <param name="Asked">Nothing could be read, and the creator was asked.</param>
/// <param name="UnderWay">Being read.</param>
/// <param name="Failed">Stopped or failed.</param>
/// <param name="Ended">Within the last seven days.</param>
public sealed record DeskHome(
    IReadOnlyList<VettingSummary> Mine,
    IReadOnlyList<VettingSummary> Others,
    IReadOnlyList<VettingSummary> Decided,
    IReadOnlyList<VettingSummary> Contested,
    IReadOnlyList<VettingSummary> Asked,
    IReadOnlyList<VettingSummary> UnderWay,
    IReadOnlyList<VettingSummary> Failed,
    IReadOnlyList<VettingSummary> Ended)
{
    /// <summary>All of them; one that stands in two lists comes twice.</summary>
    public IEnumerable<VettingSummary> Shown =>
        [.. Mine, .. Others, .. Decided, .. Contested, .. Asked, .. UnderWay, .. Failed, .. Ended];

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    internal static async Task<DeskHome> OfAsync(
        Member member, IReadOnlyList<Member> team, IReadOnlyCollection<Candidate> candidates, IBriefStore briefs,
        DateTimeOffset now, CancellationToken cancellation)
    {
        var all = candidates.Select(candidate => candidate.Vetting).ToList();
        var byStage = all.OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToLookup(row => row.Stage);
        var waiting = byStage[VettingStage.InReview].Where(row => !row.IsDecided).ToList();
        var known = (await Task.WhenAll(waiting.Select(row => row.BriefId).Distinct().Select(async id =>
                (Id: id, Brief: await briefs.FindAsync(member.Brand, id, cancellation)))))
            .ToDictionary(found => found.Id, found => found.Brief, StringComparer.Ordinal);
        var inReview = waiting.ToLookup(row => known[row.BriefId] is { } brief && WaitsFor(member, team, row, brief.Review, now));
        return new DeskHome(
            [.. inReview[true]], [.. inReview[false]],
            [.. byStage[VettingStage.InReview].Where(row => row.IsDecided).OrderBy(row => row.FinalAt)],
            [.. all.Where(row => row.ContestedUntil is not null).OrderBy(row => row.ContestedUntil).ThenBy(row => row.Id, StringComparer.Ordinal)],
            [.. byStage[VettingStage.Asking]],
            [.. byStage[VettingStage.Received]], [.. byStage[VettingStage.Failed]],
            [.. all.Where(row => now - row.ClosedAt < Week).OrderByDescending(row => row.ClosedAt)]);
    }

    private static bool WaitsFor(
        Member member, IReadOnlyList<Member> team, VettingSummary row, ReviewPlan plan, DateTimeOffset now)
    {
        var escalated = row is { InvitedAt: { } invited, Order: { } order } && order.DueAt(invited, plan.EscalateAfter, row.Waited) <= now;
        var today = row.Order?.Calendar?.DayOf(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
        var named = plan.Reviewers.Where((_, index) => escalated || row.Asked?.Contains(index) != false).Concat(plan.EscalateTo)
            .Select(reviewer => Member.KeyOf(reviewer.Email)).ToHashSet(StringComparer.Ordinal);
        var absent = team.Where(one => one.Absence?.Covers(today) == true && named.Contains(Member.KeyOf(one.Email)))
            .Select(one => Member.KeyOf(one.Absence!.StandIn));
        named.UnionWith(absent.ToList());
        return named.Contains(Member.KeyOf(member.Email))
            || member.MayDecide && !team.Any(one => named.Contains(Member.KeyOf(one.Email)));
    }
}
