using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>
/// Findings that were not there. One about words is new with every new post that bears it; one about the whole of an account,
/// such as how many follow, only when it appears.
/// </summary>
internal static class FindingChanges
{
    private static readonly Dimension[] AboutPosts = [Dimension.Safety, Dimension.Disclosure];

    private static readonly string[] Turns = [RuleIds.ToneTurn, RuleIds.ThemeTurn, RuleIds.FitDrifted];

    private static readonly string[] OfGrowth = [RuleIds.GrowthSpike, RuleIds.GrowthDrop, RuleIds.RiseWithoutResponse];

    public static IEnumerable<WatchedChange> Between(SeenCreator before, SeenCreator now)
    {
        var known = before.Dossier.Dimensions.SelectMany(result => result.Findings).Select(finding => finding.Rule)
            .ToHashSet(StringComparer.Ordinal);
        var names = now.Material.Channels.Select(channel => channel.Channel)
            .GroupBy(channel => channel.DisplayName).ToDictionary(same => same.Key, same => same.First().Key);
        foreach (var result in now.Dossier.Dimensions)
        {
            foreach (var finding in result.Findings)
            {
                if (KindOf(finding) is not { } kind)
                    continue;
                var isAboutPosts = finding.Evidence.Count > 0
                    && (AboutPosts.Contains(result.Dimension) || kind == ChangeKind.Competitor);
                if (isAboutPosts)
                {
                    var news = finding.Evidence.Where(IsNew).DistinctBy(evidence => (evidence.Channel, evidence.PostId)).ToList();
                    if (news.Count > 0)
                        yield return Of(finding, kind, KeyOf(finding, news[0]), news);
                }
                else if (!known.Contains(finding.Rule) && (!OfGrowth.Contains(finding.Rule) || AudienceChanges.HasNewJolt(before, now)))
                {
                    yield return Of(finding, kind, $"{finding.Rule}@{now.At:yyyyMM}", finding.Evidence);
                }
            }
        }

        // What the last look had read already, in the same words, is no news.
        bool IsNew(Evidence evidence) =>
            !names.TryGetValue(evidence.Channel, out var channel)
            || !before.Posts.TryGetValue((channel, evidence.PostId), out var post) || post.TextHash != evidence.TextSha256;
    }

    private static ChangeKind? KindOf(Finding finding) =>
        Turns.Contains(finding.Rule) ? ChangeKind.Turn
        : finding.Rule == RuleIds.FitCompetitorPaid ? ChangeKind.Competitor
        : finding.Severity >= Severity.High ? ChangeKind.Finding
        : finding.Severity == Severity.Medium ? ChangeKind.LesserFinding
        : null;

    private static WatchedChange Of(Finding finding, ChangeKind kind, string key, IReadOnlyList<Evidence> evidence) => new(
        key, kind, finding.Rule, finding.Severity, finding.Sentence, evidence);

    private static string KeyOf(Finding finding, Evidence newest) =>
        $"{finding.Rule}@{Sha256Hex.Of($"{newest.Channel}\n{newest.PostId}\n{newest.TextSha256}")[..16]}";
}
