using Vetting.Core.Analysis;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>Holds a creator's posts against what the campaign asks, day by day; pure.</summary>
public static class Duties
{
    /// <param name="posts">One creator's, oldest first.</param>
    /// <param name="today">UTC.</param>
    /// <returns>In the order of the duties, for each as many as it asks.</returns>
    public static IReadOnlyList<DutySlot> Of(
        Campaign campaign, CampaignMember member, IReadOnlyList<CampaignPost> posts, DateOnly today,
        CampaignRules rules)
    {
        var left = posts.ToList();
        // Whose days end first is served first, so that a post of two windows helps where help is scarcer.
        var inTime = campaign.Duties.Index().OrderBy(duty => duty.Item.To).ThenBy(duty => duty.Item.From)
            .ToDictionary(duty => duty.Index, duty => Take(left, duty.Item.Posts,
                post => post.Day >= duty.Item.From && post.Day <= duty.Item.To));
        var late = campaign.Duties.Index().OrderBy(duty => duty.Item.To)
            .ToDictionary(duty => duty.Index, duty => Take(left, duty.Item.Posts - inTime[duty.Index].Count,
                post => post.Day > duty.Item.To));
        return
        [
            .. campaign.Duties.Index().SelectMany(duty =>
                inTime[duty.Index].Select(post => Kept(campaign, member, duty, post, isLate: false))
                    .Concat(late[duty.Index].Select(post => Kept(campaign, member, duty, post, isLate: true)))
                    .Concat(Enumerable.Repeat(
                        new DutySlot(
                            member.Vetting, duty.Index, duty.Item.From, duty.Item.To, Open(duty.Item, today, rules.DaysToPoint), null,
                            []),
                        duty.Item.Posts - inTime[duty.Index].Count - late[duty.Index].Count))),
        ];
    }

    private static List<CampaignPost> Take(List<CampaignPost> left, int most, Func<CampaignPost, bool> fits)
    {
        var taken = left.Where(fits).Take(most).ToList();
        left.RemoveAll(taken.Contains);
        return taken;
    }

    private static SlotState Open(Duty duty, DateOnly today, int soon) =>
        today > duty.To ? SlotState.Missing
        : today < duty.From ? SlotState.Ahead
        : duty.To.DayNumber - today.DayNumber <= soon ? SlotState.DueSoon
        : SlotState.Due;

    private static DutySlot Kept(
        Campaign campaign, CampaignMember member, (int Index, Duty Item) duty, CampaignPost post, bool isLate)
    {
        Lack[] lacks = [.. Lacks(campaign, member, duty.Item, post)];
        return new DutySlot(
            member.Vetting, duty.Index, duty.Item.From, duty.Item.To,
            isLate ? SlotState.Late : lacks.Length > 0 ? SlotState.Partly : SlotState.Kept, post, lacks);
    }

    private static IEnumerable<Lack> Lacks(Campaign campaign, CampaignMember member, Duty duty, CampaignPost post)
    {
        var source = post.Source.Post;
        foreach (var tag in duty.Tags.Where(tag => !SignReader.HasTag(source, tag)))
            yield return new Lack(LackKind.Tag, tag);
        foreach (var account in duty.Mentions.Where(account => !SignReader.Mentions(source, account)))
            yield return new Lack(LackKind.Mention, account);
        if (duty.Links.Count > 0 && !duty.Links.Any(link => SignReader.LeadsTo(source, link)))
            yield return new Lack(LackKind.Link, string.Join(", ", duty.Links));
        if (duty.Code && !post.Signs.Any(sign => sign.Sign == PostSign.Code))
            yield return new Lack(LackKind.Code, member.Codes.Concat(campaign.Signs.Codes).FirstOrDefault());
        if (!post.IsDisclosed)
            yield return new Lack(LackKind.Disclosure);
        if (!post.IsOnMessage)
            yield return new Lack(LackKind.Message);
    }
}
