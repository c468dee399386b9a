using Vetting.Core.Content;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Policies;

/// <param name="Sentence">With {title}, {words} and {posts}.</param>
/// <param name="Repetition">When a rule weighs more because it keeps matching.</param>
/// <param name="Languages">ISO 639-1 codes the rules are written for; posts in others are named as not checked.</param>
public sealed record SafetyPolicy(
    LocalizedText Sentence,
    RepetitionPolicy Repetition,
    IReadOnlyList<string> Languages,
    IReadOnlyList<SafetyRule> Rules);

/// <param name="MinimumPosts">Posts that match, and</param>
/// <param name="Share">share of all posts that match, from which points are multiplied by</param>
/// <param name="Factor">1 or more.</param>
public sealed record RepetitionPolicy(int MinimumPosts, double Share, double Factor, LocalizedText Sentence);

/// <summary>A list of expressions that mean one kind of trouble.</summary>
/// <param name="Iab">IAB Content Taxonomy 3.1 id below Sensitive Topics; null where none fits.</param>
/// <param name="Except">Harmless phrases; a term inside one of them does not count.</param>
/// <param name="Examples">What the rule must and must not match.</param>
public sealed record SafetyRule(
    string Id,
    Severity Severity,
    double Confidence,
    LocalizedText Title,
    LocalizedText Explanation,
    IReadOnlyList<LocalizedText> Harmless,
    TermLists Terms,
    RuleExamples Examples,
    TermLists? Except = null,
    string? Iab = null);

public sealed record RuleExamples(LocalizedText Matching, LocalizedText Harmless);
