using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Web.Desk.Briefs;

namespace Vetting.Web.Desk.Policies;

/// <summary>One thing of a policy that brands often want otherwise.</summary>
/// <param name="Path">As in <see cref="NamedPath"/>.</param>
public sealed record PolicySetting(
    string Path, LocalizedText Label, LocalizedText? Hint = null, SettingKind Kind = SettingKind.Number)
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string None = "none";

    private static readonly Dimension[] Guarding =
        [Dimension.Authenticity, Dimension.Safety, Dimension.Disclosure, Dimension.Fit];

    public static IReadOnlyList<SettingGroup> Groups { get; } =
    [
        new(PolicyWords.Weights, PolicyWords.WeightsLead,
        [
            .. Enum.GetValues<Dimension>().Select(dimension =>
                new PolicySetting($"dimensions[{DimensionKey.Of(dimension)}].weight", DimensionName.Of(dimension))),
        ]),
        new(PolicyWords.Advice, PolicyWords.AdviceLead,
        [
            new("advice.approveFrom", PolicyWords.ApproveFrom),
            new("advice.declineBelow", PolicyWords.DeclineBelow),
            new("advice.minimumJudgedWeight", PolicyWords.MinimumJudged, PolicyWords.MinimumJudgedHint, SettingKind.Share),
            new("advice.notEnoughFrom", PolicyWords.NotEnoughFrom, PolicyWords.NotEnoughHint),
        ]),
        new(PolicyWords.Guards, PolicyWords.GuardsLead,
        [
            .. Guarding.Select(dimension =>
                new PolicySetting($"advice.guards[{DimensionKey.Of(dimension)}].lead", DimensionName.Of(dimension))),
        ]),
        new(PolicyWords.Points, PolicyWords.PointsLead,
        [
            new("points.low", PolicyWords.PointsLow),
            new("points.medium", PolicyWords.PointsMedium),
            new("points.high", PolicyWords.PointsHigh),
        ]),
        new(PolicyWords.Reading, PolicyWords.ReadingLead,
        [
            new("history.months", PolicyWords.Months),
            new("history.posts", PolicyWords.Posts),
            new("engagement.minimumSponsored", PolicyWords.MinimumSponsored, PolicyWords.MinimumSponsoredHint),
            new("fit.languageShare", PolicyWords.LanguageShare, PolicyWords.LanguageShareHint, SettingKind.Share),
            new("pictures", PolicyWords.Pictures, PolicyWords.PicturesHint, SettingKind.Pictures),
        ]),
        new(ReviewRuleWords.Deciding, ReviewRuleWords.DecidingLead,
        [
            new("review.quorum", ReviewRuleWords.Quorum, ReviewRuleWords.QuorumHint),
            new("review.twoForFloorFindings", ReviewRuleWords.TwoForFloor, Kind: SettingKind.YesNo),
            new("review.twoFromSum", ReviewRuleWords.TwoFromSum, ReviewRuleWords.TwoFromSumHint),
            new("review.turn", ReviewRuleWords.Turns, ReviewRuleWords.TurnsHint, SettingKind.Turn),
            new("review.vetoes", ReviewRuleWords.Vetoes, ReviewRuleWords.VetoesHint, SettingKind.Lines),
        ]),
        new(ReviewRuleWords.Terms, ReviewRuleWords.TermsLead,
        [
            new("review.takeBack", ReviewRuleWords.TakeBack, ReviewRuleWords.TakeBackHint, SettingKind.Span),
            new("review.answerWithin", ReviewRuleWords.AnswerWithin, ReviewRuleWords.AnswerWithinHint, SettingKind.Span),
            new("review.openBefore", ReviewRuleWords.OpenBefore, ReviewRuleWords.OpenBeforeHint, SettingKind.YesNo),
            new("review.contestWithin", ReviewRuleWords.ContestWithin, ReviewRuleWords.ContestWithinHint, SettingKind.Span),
            new("review.lookWithin", ReviewRuleWords.LookWithin, ReviewRuleWords.LookWithinHint, SettingKind.Span),
        ]),
        new(WatchRuleWords.Watching, WatchRuleWords.WatchingLead,
        [
            new("watch.every", WatchRuleWords.Every, WatchRuleWords.EveryHint, SettingKind.Span),
            new("watch.months", WatchRuleWords.Months, WatchRuleWords.MonthsHint),
            new("watch.daily", WatchRuleWords.Daily, Kind: SettingKind.YesNo),
            new("watch.followersShare", WatchRuleWords.FollowersShare, WatchRuleWords.FollowersShareHint, SettingKind.Share),
            new("watch.followersLeast", WatchRuleWords.FollowersLeast),
            new("watch.engagementPosts", WatchRuleWords.EngagementPosts, WatchRuleWords.EngagementPostsHint),
            new("watch.engagementShare", WatchRuleWords.EngagementShare, Kind: SettingKind.Share),
        ]),
        new(CampaignRuleWords.Campaigns, CampaignRuleWords.CampaignsLead,
        [
            new("campaigns.driftPosts", CampaignRuleWords.DriftPosts, CampaignRuleWords.Of(2, 50)),
            new("campaigns.driftOthers", CampaignRuleWords.DriftOthers, CampaignRuleWords.Of(2, 200)),
            new("campaigns.driftDistance", CampaignRuleWords.DriftDistance, CampaignRuleWords.Of(0, 100), SettingKind.Share),
            new("campaigns.organicPosts", CampaignRuleWords.OrganicPosts, CampaignRuleWords.Of(3, 100)),
            new("campaigns.sponsoredPosts", CampaignRuleWords.SponsoredPosts, CampaignRuleWords.Of(2, 100)),
            new("campaigns.trendPosts", CampaignRuleWords.TrendPosts, CampaignRuleWords.Of(4, 100)),
            new("campaigns.commenters", CampaignRuleWords.Commenters, CampaignRuleWords.Of(5, 1_000)),
            new("campaigns.cases", CampaignRuleWords.Cases, CampaignRuleWords.Of(5, 1_000)),
            new("campaigns.soonDays", CampaignRuleWords.SoonDays, CampaignRuleWords.Of(0, 30)),
        ]),
        new(ReviewRuleWords.Keeping, ReviewRuleWords.KeepingLead,
        [
            new("retention.decided", ReviewRuleWords.KeptDecided),
            new("retention.undecided", ReviewRuleWords.KeptUndecided),
        ]),
    ];

    public static IReadOnlyList<PolicySetting> All { get; } = [.. Groups.SelectMany(group => group.Settings)];

    internal bool IsList => Kind is SettingKind.Lines or SettingKind.Pictures;

    /// <returns>Null for a place of no setting; that of an item of a list is its list's.</returns>
    public static PolicySetting? At(string path) => All.FirstOrDefault(setting => setting.Path == path
        || setting.IsList && path.StartsWith($"{setting.Path}[", StringComparison.Ordinal));

    /// <returns>What a field of the form shows, a span as ISO 8601; empty where nothing is said.</returns>
    public string Shown(JsonObject policy) => (NamedPath.Find(policy, Path), Kind) switch
    {
        (null, _) => "",
        (JsonValue value, SettingKind.Share) when value.GetValueKind() == JsonValueKind.Number =>
            Math.Round(value.GetValue<double>() * 100, 6).ToString(CultureInfo.InvariantCulture),
        (JsonValue value, SettingKind.YesNo) when value.GetValueKind() == JsonValueKind.True => Yes,
        (JsonValue value, SettingKind.YesNo) when value.GetValueKind() == JsonValueKind.False => No,
        (JsonArray lines, SettingKind.Lines) => string.Join('\n', lines.Select(line => line?.ToString())),
        (JsonArray names, SettingKind.Pictures) => names.Count == 0
            ? None : string.Join(' ', names.Select(name => name?.ToString()).Order(StringComparer.Ordinal)),
        var (value, _) => value.ToString(),
    };

    /// <returns>What was typed, a span as ISO 8601; empty for nothing.</returns>
    internal string Typed(DeskForm form) => Kind switch
    {
        SettingKind.Span => form.Text(Path) is { Length: > 0 } number
            ? new SpanText(number, form.Text($"{Path}.unit")).ToIso() : "",
        SettingKind.Lines => string.Join('\n', form.Lines(Path)),
        _ => form.Text(Path),
    };

    /// <returns>False where what was typed is what the form showed.</returns>
    internal bool IsOther(string typed, string shown) => typed != shown
        && !(Kind == SettingKind.Span && shown.Length > 0 && SpanText.Of(shown).ToIso() == typed);

    /// <returns>Null for nothing typed; what is no number stays text, for the policy's own check to refuse.</returns>
    public JsonNode? Read(string typed)
    {
        if (typed.Length == 0)
            return null;
        switch (Kind)
        {
            case SettingKind.Lines:
                return new JsonArray([.. typed.Split('\n').Select(line => JsonValue.Create(line))]);
            case SettingKind.Pictures:
                return new JsonArray([.. typed.Split(' ').Where(name => name != None).Select(name => JsonValue.Create(name))]);
            case SettingKind.YesNo when typed is Yes or No:
                return JsonValue.Create(typed == Yes);
            case SettingKind.Number or SettingKind.Share:
                var plain = typed.Replace(',', '.').TrimEnd('%', ' ');
                return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? JsonValue.Create(Kind == SettingKind.Share ? number / 100 : number)
                    : JsonValue.Create(typed);
            default:
                return JsonValue.Create(typed);
        }
    }
}

/// <summary>What is read together.</summary>
public sealed record SettingGroup(LocalizedText Title, LocalizedText Lead, IReadOnlyList<PolicySetting> Settings)
{
    /// <summary>Where the page tells what is wrong with them together.</summary>
    public string Anchor => $"{Settings[0].Path}-group";

    /// <returns>The first group that a place is around; null where there is none.</returns>
    public static SettingGroup? Under(string path) => path.Length == 0 ? null : PolicySetting.Groups.FirstOrDefault(
        group => group.Settings[0].Path.StartsWith(path, StringComparison.Ordinal)
            && group.Settings[0].Path[path.Length..] is ['.' or '[', ..]);
}
