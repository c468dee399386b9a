using System.Reflection;

namespace Vetting.Core.Policies;

/// <summary>The rules that code decides; a policy words and weighs each of them.</summary>
public static class RuleIds
{
    public const string ReachSuited = "reach.suited";
    public const string ReachPossible = "reach.possible";
    public const string ReachUnsuited = "reach.unsuited";
    public const string ReachUnwanted = "reach.unwanted";
    public const string ReachStated = "reach.stated";
    public const string ReachOverstated = "reach.overstated";
    public const string ReachPay = "reach.pay";
    public const string ReachPayDeclared = "reach.pay-declared";

    public const string EngagementWithin = "engagement.within-band";
    public const string EngagementBetween = "engagement.between-tables";
    public const string EngagementBelow = "engagement.below-band";
    public const string EngagementFarBelow = "engagement.far-below-band";
    public const string EngagementAbove = "engagement.above-band";
    public const string EngagementFarAbove = "engagement.far-above-band";
    public const string EngagementUneven = "engagement.uneven";
    public const string EngagementUniform = "engagement.uniform";
    public const string EngagementSponsored = "engagement.sponsored-weaker";
    public const string EngagementSponsoredAlike = "engagement.sponsored-alike";
    public const string EngagementDeclining = "engagement.declining";
    public const string EngagementGrowing = "engagement.growing";

    public const string FollowsMany = "authenticity.follows-many";
    public const string Repeated = "authenticity.repeated";
    public const string MostlyRepeated = "authenticity.mostly-repeated";
    public const string Templates = "authenticity.templates";
    public const string GrowthSteady = "authenticity.growth-steady";
    public const string GrowthExcused = "authenticity.growth-excused";
    public const string GrowthSpike = "authenticity.growth-spike";
    public const string GrowthDrop = "authenticity.growth-drop";
    public const string RiseWithoutResponse = "authenticity.rise-without-response";
    public const string SponsoredStronger = "authenticity.sponsored-stronger";
    public const string SilentAudience = "authenticity.silent-audience";
    public const string LikesWithoutComments = "authenticity.likes-without-comments";
    public const string CommentsUnusual = "authenticity.comments-unusual";
    public const string RepeatedComments = "authenticity.repeated-comments";
    public const string StockComments = "authenticity.stock-comments";
    public const string EmojiComments = "authenticity.emoji-comments";
    public const string SameCommenters = "authenticity.same-commenters";
    public const string StockPod = "authenticity.stock-pod";
    public const string Clockwork = "authenticity.clockwork";

    public const string Negative = "discourse.negative";
    public const string OftenNegative = "discourse.often-negative";
    public const string MostlyNegative = "discourse.mostly-negative";
    public const string NotAnalysed = "discourse.not-analysed";
    public const string Steady = "discourse.steady";
    public const string ToneTurn = "discourse.tone-turn";
    public const string ThemeTurn = "discourse.theme-turn";
    public const string BioShown = "discourse.bio-shown";
    public const string BioAbsent = "discourse.bio-absent";
    public const string ChannelsDiffer = "discourse.channels-differ";

    public const string FitLanguage = "fit.language";
    public const string FitOnTopic = "fit.on-topic";
    public const string FitPartlyOnTopic = "fit.partly-on-topic";
    public const string FitRarelyOnTopic = "fit.rarely-on-topic";
    public const string FitOffTopic = "fit.off-topic";
    public const string FitDrifted = "fit.drifted";
    public const string FitNearness = "fit.nearness";
    public const string FitCompetitor = "fit.competitor";
    public const string FitLanguageMatch = "fit.language-match";
    public const string FitCommunity = "fit.community";
    public const string FitCompetitorPraised = "fit.competitor-praised";
    public const string FitCompetitorPaid = "fit.competitor-paid";

    public const string Exclusion = "safety.exclusion";
    public const string SafetyLanguage = "safety.language";

    public const string Unmarked = "disclosure.unmarked";
    public const string UnmarkedHabit = "disclosure.unmarked-habit";
    public const string Ambiguous = "disclosure.ambiguous";
    public const string Leaning = "disclosure.leaning";
    public const string Marked = "disclosure.marked";
    public const string LateMarker = "disclosure.late-marker";
    public const string BuriedMarker = "disclosure.buried-marker";
    public const string ForeignMarker = "disclosure.foreign-marker";
    public const string Regulated = "disclosure.regulated";
    public const string ImageMention = "disclosure.image-mention";
    public const string ContractMissing = "disclosure.contract-missing";
    public const string ContractToCheck = "disclosure.contract-to-check";
    public const string ContractStated = "disclosure.contract-stated";
    public const string CertificateHeld = "disclosure.certificate-held";
    public const string CertificateExpiresSoon = "disclosure.certificate-expires-soon";
    public const string CertificateExpired = "disclosure.certificate-expired";

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)];
}
