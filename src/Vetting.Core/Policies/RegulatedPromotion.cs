using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>What may not be advertised, or only with a mention.</summary>
/// <param name="Id">Also the rule id of its findings, such as fr-2023-451.nicotine.</param>
/// <param name="Except">Harmless phrases; a term inside one of them does not count.</param>
/// <param name="Mentions">Where given, a post that holds one of these, in whatever case, is in order.</param>
/// <param name="Examples">What the rule must and must not match, in a post that advertises.</param>
public sealed record RegulatedPromotion(
    string Id,
    Severity Severity,
    double Confidence,
    LocalizedText Title,
    LocalizedText Reference,
    LocalizedText Explanation,
    IReadOnlyList<LocalizedText> Harmless,
    TermLists Terms,
    RuleExamples Examples,
    TermLists? Except = null,
    IReadOnlyList<string>? Mentions = null);
