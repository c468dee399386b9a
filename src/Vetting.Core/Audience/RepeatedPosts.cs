using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Originality;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// Posts that nearly repeat another of the same channel, and captions made from one template. What is said alike on two
/// channels is no repetition.
/// </summary>
internal static class RepeatedPosts
{
    /// <param name="needed">Posts below which nothing is said.</param>
    public static IEnumerable<Finding> Findings(Policy policy, Timeline posts, int needed)
    {
        if (posts.Count < needed)
            return [];
        var channels = posts.ByChannel().Select(Repetitions.Of).ToList();
        var groups = channels.SelectMany(channel => channel.Groups.Concat(channel.Same))
            .OrderByDescending(group => group.Count).ToList();
        var templates = channels.SelectMany(channel => channel.Templates);
        return [.. Repeated(policy, groups, posts.Count), .. Templates(policy, templates, groups, posts.Count)];
    }

    /// <summary>The largest group is quoted first, so that a reader sees side by side what is alike.</summary>
    private static IEnumerable<Finding> Repeated(
        Policy policy, IReadOnlyList<IReadOnlyList<AnalysedPost>> groups, int all)
    {
        // One of each group is the original.
        var again = groups.Sum(group => group.Count - 1);
        var share = again / (double)all;
        var mostly = share >= policy.Authenticity.MostlyRepeatedShare;
        if (again == 0 || share < policy.Authenticity.RepeatedShare)
            return [];
        var finding = policy.Raise(mostly ? RuleIds.MostlyRepeated : RuleIds.Repeated,
            groups.SelectMany(group => group).Select(post => post.QuoteOpening()),
            ("posts", Wording.Posts(again)), ("all", Wording.Number(all)), ("share", Wording.Share(share)));
        return [mostly ? finding.InProportion(share) : finding];
    }

    /// <summary>Templates of posts that are not alike as a whole: the others are told as repeated.</summary>
    private static IEnumerable<Finding> Templates(
        Policy policy, IEnumerable<CaptionTemplate> templates, IEnumerable<IReadOnlyList<AnalysedPost>> groups, int all)
    {
        var alike = groups.SelectMany(group => group).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var uses = templates.Where(template => template.Uses.Any(use => !alike.Contains(use.Post)))
            .SelectMany(template => template.Uses)
            .DistinctBy(use => (object)use.Post, ReferenceEqualityComparer.Instance).ToList();
        var share = uses.Count / (double)all;
        return uses.Count == 0 || share < policy.Authenticity.RepeatedShare ? [] :
            [policy.Raise(RuleIds.Templates, uses.Select(use => use.Post.Quote(use.Start, use.Length)),
                ("posts", Wording.Posts(uses.Count)), ("all", Wording.Number(all)), ("share", Wording.Share(share)))];
    }
}
