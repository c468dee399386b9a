using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Web.Desk.Policies;

/// <summary>One number of a policy that brands often want otherwise.</summary>
/// <param name="Path">As in <see cref="NamedPath"/>.</param>
/// <param name="IsShare">True where the policy has 0 to 1, and people read percent.</param>
public sealed record PolicySetting(string Path, LocalizedText Label, LocalizedText? Hint = null, bool IsShare = false)
{
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
            new("advice.minimumJudgedWeight", PolicyWords.MinimumJudged, PolicyWords.MinimumJudgedHint, IsShare: true),
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
            new("fit.languageShare", PolicyWords.LanguageShare, PolicyWords.LanguageShareHint, IsShare: true),
        ]),
    ];

    public static IReadOnlyList<PolicySetting> All { get; } = [.. Groups.SelectMany(group => group.Settings)];

    /// <returns>What a field of the form shows; empty where nothing is said.</returns>
    public string Shown(JsonObject policy) => NamedPath.Find(policy, Path) switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && IsShare =>
            Math.Round(value.GetValue<double>() * 100, 6).ToString(CultureInfo.InvariantCulture),
        var value => value.ToString(),
    };

    /// <returns>Null for nothing typed; what is no number stays text, for the policy's own check to refuse.</returns>
    public JsonNode? Read(string typed)
    {
        if (typed.Length == 0)
            return null;
        var plain = typed.Replace(',', '.').TrimEnd('%', ' ');
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(IsShare ? number / 100 : number)
            : JsonValue.Create(typed);
    }
}

/// <summary>Numbers that are read together.</summary>
public sealed record SettingGroup(LocalizedText Title, LocalizedText Lead, IReadOnlyList<PolicySetting> Settings)
{
    /// <summary>Where the page tells what is wrong with them together.</summary>
    public string Anchor => $"{Settings[0].Path}-group";

    /// <returns>The first group that a place is around; null where there is none.</returns>
    public static SettingGroup? Under(string path) => path.Length == 0 ? null : PolicySetting.Groups.FirstOrDefault(
        group => group.Settings[0].Path.StartsWith(path, StringComparison.Ordinal)
            && group.Settings[0].Path[path.Length..] is ['.' or '[', ..]);
}
