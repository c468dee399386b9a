using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>
/// What can honestly be said without follower lists: signals, each with innocent explanations, that together make a
/// range of credibility, and never a verdict on anyone.
/// </summary>
internal static class AuthenticityAssessment
{
    public static DimensionResult Assess(Material material)
    {
        var needed = material.Policy.For(Dimension.Authenticity).MinimumPosts;
        var posts = material.WithWords;
        var signals = AudienceSignals.Of(material);
        Finding[] findings =
        [
            .. FollowsMany(material.Policy, signals.Ratios),
            .. signals.Growth.SelectMany(series => GrowthFindings.Of(material, series)),
            .. signals.Rates.SelectMany(rates => rates.Findings(material.Policy)),
            .. signals.Comments.SelectMany(channel => CommentFindings.Of(material.Compiled, channel)),
            .. material.Channels.SelectMany(channel => PostingGaps.Findings(material, channel, needed)),
            .. RepeatedPosts.Findings(material.Policy, posts, needed),
            .. SignsTogether.Findings(material, signals),
        ];
        var result = posts.Count < needed
            ? Dimension.Authenticity.Insufficient(
                Scoring.TooFew(needed, posts.Count, new("avec du texte", "with words")), findings)
            : !signals.SpeakOfAudience ? Dimension.Authenticity.Insufficient(NoAudience, findings)
            : Score(material, posts.Count, signals, findings);
        return result.NotChecking(signals.Missing(material.Policy));
    }

    private static LocalizedText NoAudience { get; } = new(
        "Les plateformes ne donnent pas la liste des abonnés, et aucune n’indique ici le nombre de comptes suivis, " +
        "ni la croissance jour par jour, ni les commentaires.",
        "Platforms give no follower lists, and none here gives the number of accounts followed, growth by the day or " +
        "comments.");

    /// <summary>From each signal at full weight, those not checked counted as low, to each by its confidence.</summary>
    private static DimensionResult Score(
        Material material, int posts, AudienceSignals signals, IReadOnlyList<Finding> findings)
    {
        var scored = (DimensionResult.Scored)material.Score(
            Dimension.Authenticity, posts, new("", ""), findings, material.Policy.Authenticity.ConfidenceCap);
        var likely = 100 - findings.Sum(finding => finding.Points * finding.Confidence);
        var range = new ScoreRange(
            Math.Round(Math.Max(0, scored.Score - signals.Unchecked * material.Policy.Points.Low), 1),
            Math.Round(Math.Clamp(likely, scored.Score, 100), 1));
        return scored with { Range = range, Summary = Summary(signals, range) };
    }

    private static LocalizedText Summary(AudienceSignals signals, ScoreRange range) => new LocalizedText(
        "Crédibilité entre {low} et {high} sur 100 : {checked} signaux examinés sur {all} ; les plateformes ne " +
        "donnent pas la liste des abonnés.",
        "Credibility between {low} and {high} of 100: {checked} signals of {all} looked at; platforms give no " +
        "follower lists.").With(
            ("low", Wording.Decimal(range.Low)), ("high", Wording.Decimal(range.High)),
            ("checked", Wording.Number(AudienceSignals.Count - signals.Unchecked)),
            ("all", Wording.Number(AudienceSignals.Count)));

    private static IEnumerable<Finding> FollowsMany(Policy policy, IEnumerable<RetrievedChannel> channels) => channels
        .Where(channel => channel.History!.Profile.Following >= policy.Authenticity.ManyFollowing
            && AudienceSignals.Ratio(channel) >= policy.Authenticity.FollowingRatio)
        .Select(channel => policy.Raise(RuleIds.FollowsMany, [],
            ("channel", Wording.Verbatim(channel.Channel.DisplayName)),
            ("following", Wording.Number(channel.History!.Profile.Following!.Value)),
            ("followers", Wording.Number(channel.History.Profile.Followers!.Value)),
            ("ratio", Wording.Decimal(AudienceSignals.Ratio(channel)!.Value))));
}
