using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// What can honestly be said without follower lists: accounts followed against followers, and posts that repeat one
/// another. Signals with innocent explanations, and never a verdict on anyone.
/// </summary>
internal static class AuthenticityAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var needed = material.Policy.For(Dimension.Authenticity).MinimumPosts;
        var posts = material.WithWords.ToList();
        var ratios = material.Channels.Where(channel => Ratio(channel) is not null).ToList();
        var findings = FollowsMany(material.Policy, ratios).Concat(Repeated(material.Policy, posts, needed)).ToList();
        if (posts.Count < needed)
            return Dimension.Authenticity.Insufficient(
                Scoring.TooFew(needed, posts.Count, new("avec du texte", "with words")), findings);
        return ratios.Count == 0
            ? Dimension.Authenticity.Insufficient(NoRatio, findings)
            : material.Score(Dimension.Authenticity, posts.Count, Summary, findings,
                material.Policy.Authenticity.ConfidenceCap);
    }

    private static LocalizedText NoRatio { get; } = new(
        "Les plateformes ne donnent pas la liste des abonnés, et aucune n’indique ici le nombre de comptes suivis.",
        "Platforms give no follower lists, and none here gives the number of accounts followed.");

    private static LocalizedText Summary { get; } = new(
        "Seuls les comptes suivis et les textes répétés ont été examinés : les plateformes ne donnent pas la liste " +
        "des abonnés.",
        "Only accounts followed and repeated texts were looked at: platforms give no follower lists.");

    private static IEnumerable<Finding> FollowsMany(
        Policy policy, IEnumerable<Discourse.RetrievedChannel> channels) => channels
        .Where(channel => channel.History!.Profile.Following >= policy.Authenticity.ManyFollowing
            && Ratio(channel) >= policy.Authenticity.FollowingRatio)
        .Select(channel => policy.Raise(RuleIds.FollowsMany, [],
            ("channel", Wording.Verbatim(channel.Channel.DisplayName)),
            ("following", Wording.Number(channel.History!.Profile.Following!.Value)),
            ("followers", Wording.Number(channel.History.Profile.Followers!.Value)),
            ("ratio", Wording.Decimal(Ratio(channel)!.Value))));

    private static double? Ratio(Discourse.RetrievedChannel channel) =>
        channel.History?.Profile is { Followers: > 0 and var followers, Following: >= 0 and var following }
            ? following / (double)followers
            : null;

    private static IEnumerable<Finding> Repeated(Policy policy, IReadOnlyList<JudgedPost> posts, int needed)
    {
        var again = posts.GroupBy(post => (post.Analysed.Channel.Key, Bare(post.Text)))
            .SelectMany(same => same.SkipLast(1)).ToList();
        var share = posts.Count == 0 ? 0 : again.Count / (double)posts.Count;
        if (posts.Count < needed || again.Count == 0 || share < policy.Authenticity.RepeatedShare)
            yield break;
        yield return policy.Raise(
            share >= policy.Authenticity.MostlyRepeatedShare ? RuleIds.MostlyRepeated : RuleIds.Repeated,
            again.OrderByDescending(post => post.Post.PublishedAt).Select(post => post.Analysed.QuoteOpening()),
            ("posts", Wording.Posts(again.Count)), ("all", Wording.Number(posts.Count)),
            ("share", Wording.Share(share)));
    }

    /// <summary>Letters and digits only, so that spacing, emoji and links' tails do not hide a repetition.</summary>
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                bare.Append(Rune.ToLowerInvariant(rune));
        return bare.Length > 0 ? bare.ToString() : text;
    }
}
