using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>Expressions that mean one kind of trouble.</summary>
/// <param name="Iab">IAB Content Taxonomy 3.1 id below Sensitive Topics; null where none fits.</param>
/// <param name="Weight">Times the points of the severity; 0 or more.</param>
/// <param name="References">Where the kind of trouble is described: a standard, a law.</param>
/// <param name="Except">Harmless phrases; a term inside one of them does not count.</param>
/// <param name="Contexts">Ids of the policy's contexts that lower or lift what this rule finds.</param>
/// <param name="Offends">True when a post with a match counts as offensive language where error rates are
/// measured.</param>
/// <param name="Phrases">Words in their order, each a word, a choice ("kill|burn") or a class in braces ("{hate}
/// {group}"); two dots stand for up to three other words, three for up to six, four for up to
/// twelve. They stay within a sentence.</param>
/// <param name="Unless">Harmless phrases of the same shape; what the rule finds that begins inside one of them, or
/// ends with it, does not count.</param>
/// <param name="Examples">What the rule must and must not match.</param>
public sealed record SafetyRule(
    string Id,
    Severity Severity,
    double Confidence,
    LocalizedText Title,
    LocalizedText Explanation,
    IReadOnlyList<LocalizedText> Harmless,
    RuleExamples Examples,
    TermLists? Terms = null,
    TermLists? Except = null,
    IReadOnlyList<SafetyPattern>? Patterns = null,
    IReadOnlyList<CoOccurrence>? Together = null,
    IReadOnlyList<string>? Contexts = null,
    IReadOnlyList<string>? References = null,
    string? Iab = null,
    double Weight = 1,
    bool Offends = false,
    bool Disabled = false,
    TermLists? Phrases = null,
    TermLists? Unless = null);
