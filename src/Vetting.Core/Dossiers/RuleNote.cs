using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>What a rule that speaks in the dossier looks at, as its policy explains it.</summary>
/// <param name="Id">The rule of one finding or more.</param>
/// <param name="Explanation">Null only in policies stored before rules had one.</param>
/// <param name="References">Laws, standards and formulas; a web address stands alone.</param>
public sealed record RuleNote(
    string Id, LocalizedText Title, LocalizedText? Explanation, IReadOnlyList<string> References)
{
    /// <returns>One for each rule that raised a finding, by id, without the law of countries whose law was not
    /// applied.</returns>
    internal static IReadOnlyList<RuleNote> Of(Material material, IEnumerable<DimensionResult> dimensions)
    {
        var laws = new ApplicableLaw(material.Policy.Disclosure, material.Submission.Countries);
        string[] foreign =
        [
            .. material.Policy.Disclosure.Laws.Except(material.Posts.Select(laws.Of)).SelectMany(law => law.Cites ?? []),
        ];
        var raised = dimensions.SelectMany(result => result.Findings).Select(finding => finding.Rule)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. All(material.Policy).Where(note => raised.Contains(note.Id)).DistinctBy(note => note.Id)
                .Select(note => note with
                {
                    References = [.. note.References.Where(reference =>
                        !foreign.Any(law => reference.StartsWith(law, StringComparison.Ordinal)))],
                })
                .OrderBy(note => note.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<RuleNote> All(Policy policy) =>
    [
        .. policy.Rules.Select(rule => new RuleNote(rule.Id, rule.Title, rule.Explanation, rule.References ?? [])),
        .. policy.Safety.Rules.Select(rule =>
            new RuleNote(rule.Id, rule.Title, rule.Explanation, rule.References ?? [])),
        .. policy.Disclosure.Laws.SelectMany(law => law.Promotions.Select(promotion =>
            new RuleNote(promotion.Id, promotion.Title, promotion.Explanation, [law.Link]))),
    ];
}
