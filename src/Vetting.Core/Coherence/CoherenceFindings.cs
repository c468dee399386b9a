using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Coherence;

/// <summary>Whether tone and themes hold from quarter to quarter, and from channel to channel.</summary>
internal static class CoherenceFindings
{
    /// <param name="analysed">Posts whose tone is known, newest first.</param>
    public static IEnumerable<Finding> Findings(Material material, IReadOnlyList<AnalysedPost> analysed)
    {
        var policy = material.Policy;
        var quarters = Quarters(policy, analysed);
        var tone = Largest(quarters.Zip(quarters.Skip(1)).Select(pair =>
            new ToneTurn(pair.First, pair.Second)), turn => turn.Distance);
        var theme = ThemeTurn.Largest(material.Posts, policy.Discourse.QuarterPosts);
        var turned = tone?.IsTold(policy.Discourse) == true;
        var shifted = theme?.Distance >= policy.Discourse.ThemeTurn && theme.Distance > 0;
        if (turned)
            yield return tone!.Raise(policy);
        if (shifted)
            yield return theme!.Raise(policy);
        if (tone is not null && !turned && !shifted)
        {
            yield return policy.Raise(RuleIds.Steady, [],
                ("first", quarters[0].Key.Name), ("last", quarters[^1].Key.Name),
                ("what", theme is null ? new("le ton", "tone") : new("le ton et les thèmes", "tone and themes")),
                ("distance", Distances(tone.Distance, theme?.Distance)));
        }

        foreach (var finding in Channels(policy, analysed))
            yield return finding;
    }

    /// <summary>The sentence for a history too short to compare; null when it is long enough.</summary>
    public static LocalizedText? TooShort(Policy policy, IReadOnlyList<AnalysedPost> analysed) =>
        Quarters(policy, analysed).Count >= 2 ? null : new LocalizedText(
            "Cohérence dans le temps : il faut deux trimestres d’au moins {posts} au ton lisible.",
            "Coherence over time: two quarters of at least {posts} whose tone can be read are needed.")
            .With(("posts", Wording.Posts(policy.Discourse.QuarterPosts)));

    private static IReadOnlyList<(Quarter Key, ToneMix Mix)> Quarters(
        Policy policy, IReadOnlyList<AnalysedPost> analysed) =>
    [
        .. analysed.GroupBy(post => Quarter.Of(post.Post.PublishedAt)).OrderBy(quarter => quarter.Key)
            .Select(quarter => (quarter.Key, Mix: new ToneMix([.. quarter])))
            .Where(quarter => quarter.Mix.Posts.Count >= policy.Discourse.QuarterPosts),
    ];

    private static IEnumerable<Finding> Channels(Policy policy, IReadOnlyList<AnalysedPost> analysed)
    {
        var channels = analysed.GroupBy(post => post.Channel.Key)
            .OrderBy(channel => channel.Key, StringComparer.Ordinal).Select(channel => new ToneMix([.. channel]))
            .Where(mix => mix.Posts.Count >= policy.Discourse.QuarterPosts).ToList();
        foreach (var (index, one) in channels.Index())
        {
            foreach (var other in channels.Skip(index + 1))
            {
                if (one.DistanceTo(other) is > 0 and var distance && distance >= policy.Discourse.ChannelsDiffer)
                {
                    yield return policy.Raise(RuleIds.ChannelsDiffer,
                        one.With(one.Gained(other)).Take(2).Concat(other.With(other.Gained(one)).Take(2))
                            .Select(ToneWords.Quote),
                        ("channel", Name(one)), ("other", Name(other)), ("distance", Wording.Hundredths(distance)),
                        ("here", Wording.Share(one.Share(ToneLabel.Negative))),
                        ("there", Wording.Share(other.Share(ToneLabel.Negative))));
                }
            }
        }
    }

    private static LocalizedText Name(ToneMix mix) => Wording.Verbatim(mix.Posts[0].Channel.DisplayName);

    private static LocalizedText Distances(double tone, double? themes) => themes is { } distance
        ? new LocalizedText("ton {tone}, thèmes {themes}", "tone {tone}, themes {themes}").With(
            ("tone", Wording.Hundredths(tone)), ("themes", Wording.Hundredths(distance)))
        : new LocalizedText("ton {tone}", "tone {tone}").With(("tone", Wording.Hundredths(tone)));

    private static T? Largest<T>(IEnumerable<T> turns, Func<T, double> distance)
        where T : class => turns.MaxBy(distance);
}
