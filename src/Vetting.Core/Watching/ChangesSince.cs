using Vetting.Core.Analysis;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>What a look at a watched creator finds changed since the one before; pure.</summary>
internal static class ChangesSince
{
    /// <summary>What a jump of followers brings with it, and need not be told beside it.</summary>
    private static readonly string[] OfJumps =
    [
        RuleIds.GrowthSpike, RuleIds.GrowthDrop, RuleIds.ReachUnwanted, RuleIds.ReachUnsuited, RuleIds.ReachOverstated,
    ];

    /// <summary>Worst first.</summary>
    public static IReadOnlyList<WatchedChange> Between(SeenCreator before, SeenCreator now, WatchRules rules)
    {
        WatchedChange[] all =
        [
            .. AccountChanges.Between(before, now)
                .Concat(FindingChanges.Between(before, now))
                .Concat(AudienceChanges.Between(before, now, rules))
                .Concat(PostChanges.Between(before, now))
                .DistinctBy(change => change.Key)
                .OrderByDescending(change => change.Severity)
                .ThenBy(change => change.Kind)
                .ThenBy(change => change.Key, StringComparer.Ordinal),
        ];
        return all.Any(change => change.Kind == ChangeKind.Followers)
            ? [.. all.Where(change => !OfJumps.Contains(change.Subject))]
            : all;
    }
}

/// <summary>A creator as they were seen at one look.</summary>
/// <param name="Material">Read for intent.</param>
internal sealed record SeenCreator(Material Material, Dossier Dossier)
{
    private Dictionary<(string Channel, string Id), AnalysedPost>? _posts;

    public DateTimeOffset At => Material.AsOf;

    public IReadOnlyDictionary<(string Channel, string Id), AnalysedPost> Posts => _posts ??= Material.Posts
        .GroupBy(post => (post.Channel.Key, post.Post.Id)).ToDictionary(posts => posts.Key, posts => posts.First());

    public static SeenCreator Of(Material material, Dossier dossier) => new(material.ReadForIntent(), dossier);
}
