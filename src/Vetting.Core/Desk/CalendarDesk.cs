using Vetting.Core.Briefs;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>What a member has to decide until when, by a private address for their calendar.</summary>
public sealed class CalendarDesk(
    ICalendarFeeds feeds, MemberDirectory directory, CandidateIndex index, IBriefStore briefs, TimeProvider time)
{
    public Task<CalendarFeed?> FindAsync(Member member, CancellationToken cancellation) =>
        feeds.FindAsync(member.Brand, member.Email, cancellation);

    /// <summary>Makes a new address; the one before leads nowhere from then on.</summary>
    /// <returns>The token in it, which is kept nowhere.</returns>
    public async Task<string> RenewAsync(Member member, CancellationToken cancellation)
    {
        var token = LinkToken.Create();
        await feeds.SaveAsync(
            new CalendarFeed(LinkToken.HashOf(token)!, member.Brand, member.Email, time.GetUtcNow()), cancellation);
        return token;
    }

    public Task EndAsync(Member member, CancellationToken cancellation) =>
        feeds.EndAsync(member.Brand, member.Email, cancellation);

    /// <returns>Null when the address leads nowhere, or the member is no more.</returns>
    public async Task<MemberTerms?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash || await feeds.FindAsync(hash, cancellation) is not { } feed
            || await directory.FindAsync(feed.Brand, feed.Email, cancellation) is not { } member)
        {
            return null;
        }

        List<ReviewTerm> terms = [];
        Dictionary<string, Brief?> known = new(StringComparer.Ordinal);
        foreach (var vetting in await index.VettingsAsync(feed.Brand, cancellation))
        {
            if (vetting is not { Stage: VettingStage.InReview, InvitedAt: { } invited, WaitsUntil: { } until })
                continue;
            if (!known.TryGetValue(vetting.BriefId, out var brief))
                known[vetting.BriefId] = brief = await briefs.FindAsync(feed.Brand, vetting.BriefId, cancellation);
            if (brief is not null && Decides(brief.Review, member))
                terms.Add(new ReviewTerm(vetting.Id, vetting.CreatorName, brief.Title, invited, until));
        }

        return new MemberTerms(
            member, [.. terms.OrderBy(term => term.EndsAt).ThenBy(term => term.VettingId, StringComparer.Ordinal)]);
    }

    private static bool Decides(ReviewPlan plan, Member member) => plan.Reviewers.Concat(plan.EscalateTo).Any(reviewer =>
        Member.KeyOf(reviewer.Email) == Member.KeyOf(member.Email));
}

/// <param name="Terms">The nearest first.</param>
public sealed record MemberTerms(Member Member, IReadOnlyList<ReviewTerm> Terms);

/// <summary>A dossier that waits for a decision.</summary>
public sealed record ReviewTerm(
    string VettingId, string CreatorName, string BriefTitle, DateTimeOffset InvitedAt, DateTimeOffset EndsAt);
