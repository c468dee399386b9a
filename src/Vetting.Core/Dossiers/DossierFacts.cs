using System.Text.Json;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Dossiers;

/// <summary>The few facts of a dossier that lists go by.</summary>
public static class DossierFacts
{
    public static CandidateFacts Of(Dossier dossier) => new(
        dossier.Charts.Engagement?.Tier,
        dossier.Channels.Max(channel => channel.Followers),
        [.. dossier.Channels.Select(channel => PlatformOf(channel.Name)).Distinct(StringComparer.OrdinalIgnoreCase)],
        dossier.Portrait?.Languages ?? [],
        dossier.Dimensions.ToDictionary(
            result => NameOf(result.Dimension),
            result => (result as DimensionResult.Scored)?.Score),
        [
            .. (dossier.Advice.First ?? []).Select(line => dossier.Dimensions
                .First(result => result.Dimension == line.Dimension).Findings[line.Index].Sentence),
        ],
        [
            .. dossier.Dimensions.SelectMany(result => result.Findings)
                .Where(finding => finding.Severity != Severity.Info).Select(finding => finding.Rule)
                .Distinct().Order(StringComparer.Ordinal),
        ],
        dossier.Advice.Reasons,
        dossier.Dimensions.ToDictionary(result => NameOf(result.Dimension), result => Of(result, dossier.Advice)));

    private static DimensionFacts Of(DimensionResult result, Advice advice) => new(
        advice.Sum?.FirstOrDefault(part => part.Dimension == result.Dimension)?.Points,
        result.Read?.Read, result.Read?.Of, result.Findings.Count);

    /// <param name="name">As <see cref="Creators.Channel.DisplayName"/> has it: of a feed, its address.</param>
    private static string PlatformOf(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out _) ? "Site" : name.Split(' ')[0];

    private static string NameOf(Dimension dimension) => JsonNamingPolicy.CamelCase.ConvertName($"{dimension}");
}
