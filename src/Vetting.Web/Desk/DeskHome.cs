using Vetting.Core.Briefs;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk;

/// <summary>What a member sees first.</summary>
/// <param name="Mine">In review, and the brief names the member; or nobody of the team, and the member may decide.</param>
/// <param name="Others">In review by others.</param>
/// <param name="Contested">The creator contests lines at which somebody has yet to look; by term.</param>
/// <param name="Asked">Nothing could be read, and the creator was asked.</param>
/// <param name="UnderWay">Being read.</param>
/// <param name="Failed">Stopped or failed.</param>
/// <param name="Ended">Within the last seven days.</param>
public sealed record DeskHome(
    IReadOnlyList<VettingSummary> Mine,
    IReadOnlyList<VettingSummary> Others,
    IReadOnlyList<VettingSummary> Contested,
    IReadOnlyList<VettingSummary> Asked,
    IReadOnlyList<VettingSummary> UnderWay,
    IReadOnlyList<VettingSummary> Failed,
    IReadOnlyList<VettingSummary> Ended)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    internal static async Task<DeskHome> OfAsync(
        Member member, IReadOnlyList<Member> team, IReadOnlyCollection<Candidate> candidates, IBriefStore briefs,
        DateTimeOffset now, CancellationToken cancellation)
    {
        var all = candidates.Select(candidate => candidate.Vetting).ToList();
        var byStage = all.OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id, StringComparer.Ordinal)
            .ToLookup(row => row.Stage);
        var waiting = byStage[VettingStage.InReview].Where(row => !row.IsDecided).ToList();
        var keys = team.Select(one => Member.KeyOf(one.Email)).ToHashSet(StringComparer.Ordinal);
        var mine = (await Task.WhenAll(waiting.Select(row => row.BriefId).Distinct().Select(async id =>
                (Id: id, Waits: await briefs.FindAsync(member.Brand, id, cancellation) is { } brief
                    && WaitsFor(member, keys, brief)))))
            .Where(brief => brief.Waits).Select(brief => brief.Id).ToHashSet(StringComparer.Ordinal);
        var inReview = waiting.ToLookup(row => mine.Contains(row.BriefId));
        return new DeskHome(
            [.. inReview[true]], [.. inReview[false]],
            [.. all.Where(row => row.ContestedUntil is not null).OrderBy(row => row.ContestedUntil).ThenBy(row => row.Id, StringComparer.Ordinal)],
            [.. byStage[VettingStage.Asking]],
            [.. byStage[VettingStage.Received]], [.. byStage[VettingStage.Failed]],
            [.. all.Where(row => now - row.ClosedAt < Week).OrderByDescending(row => row.ClosedAt)]);
    }

    private static bool WaitsFor(Member member, HashSet<string> team, Brief brief)
    {
        var named = brief.Review.Reviewers.Concat(brief.Review.EscalateTo)
            .Select(reviewer => Member.KeyOf(reviewer.Email)).ToList();
        return named.Contains(Member.KeyOf(member.Email)) || member.MayDecide && !named.Any(team.Contains);
    }
}
