using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Vettings;

namespace Vetting.Core.Policies;

/// <summary>What a policy must hold beyond its shape.</summary>
internal static class PolicyValidator
{
    public static IReadOnlyList<FieldError> Check(Policy policy) =>
    [
        .. Checks(policy).Concat(Tiers(policy.Benchmarks.Tiers)).Concat(Tables(policy.Benchmarks.Tables ?? []))
            .Concat(Dimensions(policy.Dimensions))
            .Concat(Rules(policy)).Concat(SafetyPolicyValidator.Check(policy.Safety)).Concat(Terms(policy)).Concat(Laws(policy.Disclosure.Laws))
            .Where(check => !check.Holds)
            .Select(check => new FieldError(check.Path, check.Should)),
    ];

    private static IEnumerable<Requirement> Checks(Policy policy) =>
    [
        new("$.version", policy.Version.Trim().Length is > 0 and <= 40, "should be 1 to 40 characters."),
        new("$.evidencePerFinding", policy.EvidencePerFinding is >= 1 and <= 50, "should be 1 to 50."),
        new("$.history.months", policy.History is null or { Months: >= 1 and <= 120 }, "should be 1 to 120."),
        new("$.history.posts", policy.History is null or { Posts: >= 12 and <= 10_000 }, "should be 12 to 10000."),
        new("$.pictures", (policy.Pictures ?? []).All(Policy.Copied.Contains),
            "should name none but bluesky, feed and mastodon: the terms of the others forbid copies."),
        new("$.retention.decided", policy.Retention is null or { Decided: >= 1 and <= 120 }, "should be 1 to 120."),
        new("$.retention.undecided", policy.Retention is null or { Undecided: >= 1 and <= 120 }, "should be 1 to 120."),
        .. Review(policy.Review ?? ReviewRules.Usual),
        .. policy.Watch is { } watch ? Watch(watch) : [],
        .. Campaigns(policy.Campaigns ?? CampaignRules.Usual),
        new("$.points", Ascending(0, policy.Points.Info, policy.Points.Low, policy.Points.Medium, policy.Points.High,
            policy.Points.Floor, 100), "should be 0 to 100 and grow from info to floor."),
        new("$.advice", Ascending(0, policy.Advice.DeclineBelow, policy.Advice.ApproveFrom, 100),
            "declineBelow should not lie above approveFrom; both are 0 to 100."),
        Share("$.advice.minimumJudgedWeight", policy.Advice.MinimumJudgedWeight),
        new("$.advice.notEnoughFrom", policy.Advice.NotEnoughFrom >= 1, "should be 1 or more."),
        .. (policy.Advice.Guards ?? []).Select((guard, index) => new Requirement($"$.advice.guards[{index}].lead",
            guard.Lead is >= 0 and <= 100, "should be 0 to 100.")),
        new("$.advice.findings", policy.Advice.Findings is >= 0 and <= 50, "should be 0 to 50."),
        Share("$.reach.statedConfidence", policy.Reach.StatedConfidence),
        Positive("$.reach.overstatedFactor", policy.Reach.OverstatedFactor),
        .. Engagement(policy.Engagement),
        Share("$.authenticity.confidenceCap", policy.Authenticity.ConfidenceCap),
        new("$.authenticity",
            Ascending(0, policy.Authenticity.RepeatedShare, policy.Authenticity.MostlyRepeatedShare, 1),
            "repeatedShare should not lie above mostlyRepeatedShare; both are 0 to 1."),
        Positive("$.authenticity.followingRatio", policy.Authenticity.FollowingRatio),
        .. Growth(policy.Authenticity.Growth),
        .. Comments(policy.Authenticity.Comments),
        Share("$.discourse.toneTurn", policy.Discourse.ToneTurn),
        Positive("$.discourse.toneTurnG", policy.Discourse.ToneTurnG),
        Share("$.discourse.themeTurn", policy.Discourse.ThemeTurn),
        Share("$.discourse.channelsDiffer", policy.Discourse.ChannelsDiffer),
        Share("$.discourse.bioShare", policy.Discourse.BioShare),
        new("$.discourse", policy.Discourse is { QuarterPosts: >= 1, BioWords: >= 1 },
            "quarterPosts and bioWords should be 1 or more."),
        new("$.discourse.windowPosts", policy.Discourse.Window >= policy.Discourse.QuarterPosts,
            "should not lie below quarterPosts."),
        new("$.discourse", Ascending(0, policy.Discourse.OftenNegative, policy.Discourse.MostlyNegative, 1),
            "oftenNegative should not lie above mostlyNegative; both are 0 to 1."),
        Share("$.fit.languageShare", policy.Fit.LanguageShare),
        new("$.fit", Ascending(0, policy.Fit.OffTopicBelow, policy.Fit.OnTopicFrom, 1),
            "offTopicBelow should not lie above onTopicFrom; both are 0 to 1."),
        new("$.fit.fullMarksFrom", policy.Fit.FullMarksFrom is null or (> 0 and <= 1), "should be above 0 and at most 1."),
        new("$.fit.recentPosts", policy.Fit.RecentPosts is null or >= 5, "should be 5 or more."),
        Positive("$.fit.z", policy.Fit.Z),
        .. policy.Safety.Weighing().Steps.Select((step, index) => new Requirement($"$.safety.frequency.steps[{index}]",
            step is { Posts: >= 1, Share: >= 0 and <= 1, Factor: >= 0 and <= 100 },
            "should have posts of 1 or more, a share of 0 to 1 and a factor of 0 to 100.")),
        Positive("$.disclosure.intentFrom", policy.Disclosure.IntentFrom),
        Share("$.disclosure.habitShare", policy.Disclosure.HabitShare),
    ];

    private static IEnumerable<Requirement> Review(ReviewRules review) =>
    [
        new("$.review.quorum", review.Quorum is >= 1 and <= ReviewRules.MostAgreeing,
            $"should be 1 to {ReviewRules.MostAgreeing}."),
        new("$.review.twoFromSum", review.TwoFromSum is null or >= 1, "should be 1 or more."),
        new("$.review.takeBack", review.Span >= TimeSpan.Zero && review.Span <= ReviewRules.LongestTakeBack,
            "should be PT0S to P7D."),
        new("$.review.answerWithin", review.AnswerTerm >= TimeSpan.FromMinutes(1) && review.AnswerTerm <= TimeSpan.FromDays(30),
            "should be PT1M to P30D."),
        new("$.review.contestWithin", review.ContestTerm >= TimeSpan.FromDays(1) && review.ContestTerm <= TimeSpan.FromDays(400),
            "should be P1D to P400D."),
        new("$.review.lookWithin", review.LookTerm >= TimeSpan.FromMinutes(1) && review.LookTerm <= TimeSpan.FromDays(90),
            "should be PT1M to P90D."),
        .. (review.Vetoes ?? []).Select((address, index) => new Requirement($"$.review.vetoes[{index}]",
            address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1,
            "should be an email address such as ada@example.com.")),
    ];

    private static IEnumerable<Requirement> Watch(WatchRules watch) =>
    [
        new("$.watch.every", watch.Every >= WatchRules.ShortestEvery && watch.Every <= WatchRules.LongestEvery,
            "should be P1D to P180D."),
        new("$.watch.months", watch.Months is >= 1 and <= 120, "should be 1 to 120."),
        new("$.watch.followersShare", watch.ShareOfFollowers is >= 0 and <= 10, "should be 0 to 10."),
        new("$.watch.followersLeast", watch.LeastFollowers >= 0, "should be 0 or more."),
        new("$.watch.engagementPosts", watch.NewPosts is >= 4 and <= 50, "should be 4 to 50."),
        new("$.watch.engagementShare", watch.ShareOfEngagement is >= 0 and <= 10, "should be 0 to 10."),
        new("$.watch.digest", !(watch.Review ?? []).Intersect(watch.Digest ?? []).Any(),
            "should name no change that review names too."),
    ];

    private static IEnumerable<Requirement> Campaigns(CampaignRules campaigns) =>
    [
        new("$.campaigns.driftPosts", campaigns.PostsToCompare is >= 2 and <= 50, "should be 2 to 50."),
        new("$.campaigns.driftOthers", campaigns.OthersToCompare is >= 2 and <= 200, "should be 2 to 200."),
        Share("$.campaigns.driftDistance", campaigns.DistanceToPart),
        new("$.campaigns.organicPosts", campaigns.PostsForMedian is >= 3 and <= 100, "should be 3 to 100."),
        new("$.campaigns.sponsoredPosts", campaigns.PostsForShare is >= 2 and <= 100, "should be 2 to 100."),
        new("$.campaigns.trendPosts", campaigns.PostsForTrend is >= 4 and <= 100, "should be 4 to 100."),
        new("$.campaigns.commenters", campaigns.PeopleForOverlap is >= 5 and <= 1_000, "should be 5 to 1000."),
        new("$.campaigns.cases", campaigns.CasesToClaim is >= 5 and <= 1_000, "should be 5 to 1000."),
        new("$.campaigns.soonDays", campaigns.DaysToPoint is >= 0 and <= 30, "should be 0 to 30."),
    ];

    private static IEnumerable<Requirement> Engagement(EngagementPolicy engagement) =>
    [
        new("$.engagement.minimumFollowers", engagement.MinimumFollowers >= 1, "should be 1 or more."),
        Share("$.engagement.farBelowFactor", engagement.FarBelowFactor),
        new("$.engagement.farAboveFactor", engagement.FarAboveFactor >= 1, "should be 1 or more."),
        new("$.engagement", Ascending(0, engagement.UniformBelow, engagement.UnevenFrom, double.MaxValue),
            "uniformBelow should not lie above unevenFrom; both are 0 or more."),
        new("$.engagement.minimumSponsored", engagement.MinimumSponsored >= 1, "should be 1 or more."),
        Share("$.engagement.sponsoredWeakerFactor", engagement.SponsoredWeakerFactor),
        new("$.engagement.sponsoredStrongerFactor", engagement.SponsoredStrongerFactor is null or >= 1, "should be 1 or more."),
        Positive("$.engagement.trendZ", engagement.TrendZ),
        Positive("$.engagement.trendShare", engagement.TrendShare),
    ];

    private static IEnumerable<Requirement> Growth(GrowthPolicy growth) =>
    [
        new("$.authenticity.growth", growth is { MinimumDays: >= 3, Window: >= 0 },
            "minimumDays should be 3 or more and window 0 or more."),
        Positive("$.authenticity.growth.z", growth.Z),
        Share("$.authenticity.growth.share", growth.Share),
        new("$.authenticity.growth.viralFactor", growth.ViralFactor >= 1, "should be 1 or more."),
        .. Terms("$.authenticity.growth.giveaway", growth.Giveaway),
    ];

    private static IEnumerable<Requirement> Comments(CommentPolicy comments) =>
    [
        new("$.authenticity.comments",
            comments is { Minimum: >= 1, MinimumPosts: >= 1, PodAuthors: >= 1, BoostPosts: >= 1 },
            "minimum, minimumPosts, podAuthors and boostPosts should be 1 or more."),
        Share("$.authenticity.comments.repeatedShare", comments.RepeatedShare),
        Share("$.authenticity.comments.emojiShare", comments.EmojiShare),
        Share("$.authenticity.comments.podShare", comments.PodShare),
        Share("$.authenticity.comments.podCommentShare", comments.PodCommentShare),
        new("$.authenticity.comments.perHundredLikes",
            Ascending(0, comments.PerHundredLikes.Low, comments.PerHundredLikes.High, 1e6), "should be low to high."),
        Share("$.authenticity.comments.stockShare", comments.StockShare),
        new("$.authenticity.comments.silentComments", comments.SilentComments >= 0, "should be 0 or more."),
        .. Terms("$.authenticity.comments.stock", comments.Stock),
        new("$.authenticity.comments.boostLikes", comments.BoostLikes >= 1, "should be 1 or more."),
        Share("$.authenticity.comments.boostComments", comments.BoostComments),
    ];

    private static IEnumerable<Requirement> Tiers(IReadOnlyList<ReachTier> tiers) =>
    [
        new("$.benchmarks.tiers", tiers.Count > 0 && tiers[0].From == 0, "should start with a tier from 0."),
        new("$.benchmarks.tiers", Ascending([.. tiers.Select(tier => (double)tier.From)])
            && tiers.DistinctBy(tier => tier.From).Count() == tiers.Count, "should be in ascending order of from."),
        new("$.benchmarks.tiers", tiers.DistinctBy(tier => tier.Name).Count() == tiers.Count,
            "should have names of their own."),
        .. tiers.Select((tier, index) => new Requirement($"$.benchmarks.tiers[{index}].engagement",
            Ascending(0, tier.Engagement.Low, tier.Engagement.High, 1000), "should be low to high, in percent.")),
    ];

    private static IEnumerable<Requirement> Tables(IReadOnlyList<EngagementTable> tables) =>
    [
        new("$.benchmarks.tables", tables.DistinctBy(table => table.Id).Count() == tables.Count, "should have ids of their own."),
        .. tables.Index().SelectMany(table => table.Item.Bands.Select((band, index) => new Requirement(
            $"$.benchmarks.tables[{table.Index}].bands[{index}]",
            Ascending(0, band.Low, band.High, 1000) && band.From <= (band.To ?? long.MaxValue),
            "should be low to high in percent, from fewer to more followers."))),
    ];

    private static IEnumerable<Requirement> Dimensions(IReadOnlyList<DimensionPolicy> dimensions) =>
    [
        .. Enum.GetValues<Dimension>().Select(dimension => new Requirement("$.dimensions",
            dimensions.Count(entry => entry.Dimension == dimension) == 1, $"should hold {dimension} exactly once.")),
        .. dimensions.Select((entry, index) => new Requirement($"$.dimensions[{index}]",
            entry.Weight is >= 0 and <= 1000 && entry.MinimumPosts >= 1
                && entry.FullConfidencePosts >= entry.MinimumPosts,
            "should have a weight of 0 to 1000, minimumPosts of 1 or more and fullConfidencePosts no smaller.")),
        new("$.dimensions", dimensions.Any(entry => entry.Weight > 0), "should give weight to one dimension at least."),
    ];

    private static IEnumerable<Requirement> Rules(Policy policy) =>
    [
        .. RuleIds.All.Select(id => new Requirement("$.rules",
            policy.Rules.Count(rule => rule.Id == id) == 1, $"should hold {id} exactly once.")),
        .. policy.Rules.Select((rule, index) => new Requirement($"$.rules[{index}].id",
            RuleIds.All.Contains(rule.Id), $"{rule.Id} is no rule this version knows.")),
        .. policy.Rules.Select((rule, index) => Share($"$.rules[{index}].confidence", rule.Confidence)),
        .. policy.Rules.Select((rule, index) => Weight($"$.rules[{index}].weight", rule.Weight)),
        .. policy.Disclosure.Signs.Select((sign, index) =>
            Positive($"$.disclosure.signs[{index}].weight", sign.Weight)),
        .. policy.Disclosure.Leaning is { } leaning ? Leaning(leaning) : [],
    ];

    private static IEnumerable<Requirement> Leaning(LeaningPolicy leaning) =>
    [
        Positive("$.disclosure.leaning.from", leaning.From),
        Share("$.disclosure.leaning.told", leaning.Told),
        new("$.disclosure.leaning.within", leaning.Within is >= 40 and <= 5_000, "should be 40 to 5000."),
        new("$.disclosure.leaning.cues", leaning.Cues.Count <= LeaningPolicy.MostCues,
            $"should be at most {LeaningPolicy.MostCues}."),
        .. WordClassValidator.Twice("$.disclosure.leaning.cues", leaning.Cues.Select(cue => cue.Id)),
        .. leaning.Cues.SelectMany((cue, index) => (IEnumerable<Requirement>)
        [
            new($"$.disclosure.leaning.cues[{index}].weight", cue.Weight is >= -10 and <= 10 and not 0,
                "should be -10 to 10 and not 0."),
            .. Terms($"$.disclosure.leaning.cues[{index}].terms", cue.Terms),
            .. Terms($"$.disclosure.leaning.cues[{index}].except", cue.Except),
        ]),
    ];

    private static IEnumerable<Requirement> Laws(IReadOnlyList<LawPack> laws) =>
    [
        new("$.disclosure.laws", laws.Count > 0 && laws[^1].Languages.Count == 0,
            "should end with one that has no languages and so holds for all others."),
        .. laws.Index().SelectMany(law => law.Item.Promotions.Select((promotion, index) => Share(
            $"$.disclosure.laws[{law.Index}].promotions[{index}].confidence", promotion.Confidence))),
        .. laws.Index().SelectMany(law => law.Item.Promotions.SelectMany((promotion, index) => Terms(
            $"$.disclosure.laws[{law.Index}].promotions[{index}].terms", promotion.Terms))),
        .. laws.Select((law, index) => new Requirement($"$.disclosure.laws[{index}].placement",
            law.Placement is null or { Opening: >= 1, Hashtags: >= 1 }, "should be 1 or more each.")),
        .. laws.Select((law, index) => new Requirement($"$.disclosure.laws[{index}].contract.threshold",
            law.Contract is null or { Threshold: > 0 }, "should be more than 0.")),
    ];

    private static IEnumerable<Requirement> Terms(Policy policy) =>
    [
        .. policy.Disclosure.Signs.SelectMany((sign, index) => Terms($"$.disclosure.signs[{index}].terms", sign.Terms)),
        .. policy.Disclosure.Signs.SelectMany((sign, index) =>
            Terms($"$.disclosure.signs[{index}].except", sign.Except)),
        .. policy.Disclosure.Signs.SelectMany((sign, index) => PhraseValidator.Check(
            $"$.disclosure.signs[{index}].phrases", sign.Phrases, policy.Disclosure.Words ?? [], excuses: false)),
        .. policy.Disclosure.Signs.SelectMany((sign, index) => PhraseValidator.Check(
            $"$.disclosure.signs[{index}].unless", sign.Unless, policy.Disclosure.Words ?? [], excuses: true)),
        .. PhraseValidator.Check("$.disclosure.parties.ownPhrases", policy.Disclosure.Parties?.OwnPhrases,
            policy.Disclosure.Words ?? [], excuses: false),
        .. WordClassValidator.Check("$.disclosure.words", policy.Disclosure.Words ?? []),
        .. policy.Disclosure.Signs.SelectMany((sign, index) =>
            Terms($"$.disclosure.signs[{index}].names.accountCues", sign.Names?.AccountCues)),
        .. policy.Disclosure.Signs.Select((sign, index) =>
            Share($"$.disclosure.signs[{index}].names.confidence", sign.Names?.Confidence ?? 0)),
        .. policy.Disclosure.Signs.SelectMany((sign, index) =>
            Terms($"$.disclosure.signs[{index}].beside", sign.Beside)),
        .. policy.Disclosure.Signs.SelectMany((sign, index) => Codes($"$.disclosure.signs[{index}].codes", sign.Codes)),
        .. Markers("$.disclosure.markers", policy.Disclosure.Markers),
        .. Parties("$.disclosure.parties", policy.Disclosure.Parties),
        .. Terms("$.disclosure.accepted", policy.Disclosure.Accepted),
        .. Terms("$.disclosure.ambiguous", policy.Disclosure.Ambiguous),
    ];

    private static IEnumerable<Requirement> Codes(string path, CodeShapes? codes) => codes is null ? [] :
    [
        .. Terms($"{path}.before", codes.Before), .. Terms($"{path}.after", codes.After),
        .. Terms($"{path}.named", codes.Named), .. Terms($"{path}.offers", codes.Offers),
        .. Terms($"{path}.except", codes.Except),
    ];

    private static IEnumerable<Requirement> Markers(string path, MarkerWords? markers) => markers is null ? [] :
    [
        .. Terms($"{path}.openings", markers.Openings), .. Terms($"{path}.labels", markers.Labels),
        .. Terms($"{path}.enclosed", markers.Enclosed), .. Terms($"{path}.links", markers.Links),
        .. Terms($"{path}.containers", markers.Containers), .. Terms($"{path}.bracketed", markers.Bracketed),
        .. Terms($"{path}.subjects", markers.Subjects),
        .. Terms($"{path}.denials", markers.Denials), .. Terms($"{path}.noDenials", markers.NoDenials),
        new($"{path}.within", markers.Within is >= 0 and <= 20, "should be 0 to 20."),
    ];

    private static IEnumerable<Requirement> Parties(string path, PartyWords? parties) => parties is null ? [] :
    [
        .. Terms($"{path}.brands", parties.Brands), .. Terms($"{path}.persons", parties.Persons),
        .. Terms($"{path}.own", parties.Own), .. Terms($"{path}.notOwn", parties.NotOwn),
        .. Firms($"{path}.firms", parties.Firms),
    ];

    private static IEnumerable<Requirement> Firms(string path, FirmWords? firms) => firms is null ? [] :
    [
        .. Terms($"{path}.heads", firms.Heads), .. Terms($"{path}.tails", firms.Tails),
        .. Terms($"{path}.joints", firms.Joints), .. Terms($"{path}.none", firms.None),
        .. Terms($"{path}.public", firms.Public), .. Terms($"{path}.places", firms.Places),
        .. Terms($"{path}.towards", firms.Towards), .. Terms($"{path}.agents", firms.Agents),
        .. Terms($"{path}.mine", firms.Mine), .. Terms($"{path}.receivers", firms.Receivers),
        .. Terms($"{path}.goods", firms.Goods),
    ];

    internal static IEnumerable<Requirement> Terms(string path, TermLists? lists) => (lists ?? new TermLists()).All()
        .Select(term => new Requirement(path, term.Text.Length <= 100 && term.Text.Any(char.IsLetterOrDigit),
            $"'{term.Text}' should be 1 to 100 characters with a letter or digit among them."));

    internal static Requirement Weight(string path, double value) =>
        new(path, value is >= 0 and <= 100, "should be 0 to 100.");

    internal static Requirement Share(string path, double value) =>
        new(path, value is >= 0 and <= 1, "should be 0 to 1.");

    private static Requirement Positive(string path, double value) =>
        new(path, value is > 0 and <= 1e9, "should be more than 0.");

    private static bool Ascending(params double[] values) =>
        values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second);

    internal readonly record struct Requirement(string Path, bool Holds, string Should);
}
