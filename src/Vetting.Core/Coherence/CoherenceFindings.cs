using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Coherence;

/// <summary>Whether tone and themes hold over time, and from channel to channel.</summary>
internal static class CoherenceFindings
{
    /// <param name="analysed">Posts whose tone is known, newest first.</param>
    public static IEnumerable<Finding> Findings(Material material, IReadOnlyList<AnalysedPost> analysed)
    {
        var policy = material.Policy;
        var tone = ToneTurn.Largest(analysed, policy.Discourse);
        var theme = ThemeTurn.Largest(material.Posts, material.Names, policy.Discourse);
        var turned = tone?.IsTold(policy.Discourse) == true;
        var shifted = theme?.IsTold(policy.Discourse) == true;
        if (turned)
            yield return tone!.Raise(policy);
        if (shifted)
            yield return theme!.Raise(policy);
        if (tone is not null && !turned && !shifted && Steady(policy, analysed, theme is not null) is { } steady)
            yield return steady;
        foreach (var finding in Channels(policy, analysed))
            yield return finding;
    }

    /// <summary>The sentence for a history too short to compare; null when it is long enough.</summary>
    public static LocalizedText? TooShort(Policy policy, IReadOnlyList<AnalysedPost> analysed) =>
        analysed.Count >= 2 * policy.Discourse.QuarterPosts ? null : new LocalizedText(
            "Cohérence dans le temps : il faut deux fois {posts} au ton lisible.",
            "Coherence over time: twice {posts} whose tone can be read are needed.")
            .With(("posts", Wording.Posts(policy.Discourse.QuarterPosts)));

    /// <summary>Null where nothing could have turned: of neutral posts alone, whose themes share nothing.</summary>
    private static Finding? Steady(Policy policy, IReadOnlyList<AnalysedPost> analysed, bool themes) =>
        !themes && analysed.All(post => post.Analysis.Tone!.Label == ToneLabel.Neutral) ? null
        : policy.Raise(RuleIds.Steady, [],
            ("first", Day(analysed[^1])), ("last", Day(analysed[0])),
            ("what", themes ? new("le ton et les thèmes", "tone and themes") : new("le ton", "tone")),
            ("posts", Wording.Posts(analysed.Count)));

    private static LocalizedText Day(AnalysedPost post) =>
        Wording.Day(DateOnly.FromDateTime(post.Post.PublishedAt.UtcDateTime));

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
                        ("channel", Name(one)), ("other", Name(other)),
                        ("here", Negative(one)), ("there", Negative(other)));
                }
            }
        }
    }

    private static LocalizedText Negative(ToneMix mix) => new LocalizedText("{share} sur {posts}", "{share} of {posts}").With(
        ("share", Wording.Share(mix.Share(ToneLabel.Negative))), ("posts", Wording.Posts(mix.Posts.Count)));

    private static LocalizedText Name(ToneMix mix) => Wording.Verbatim(mix.Posts[0].Channel.DisplayName);
}
