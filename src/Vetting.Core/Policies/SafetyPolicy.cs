using Vetting.Core.Content;
using Vetting.Core.Discourse;
using Vetting.Core.Dossiers;

namespace Vetting.Core.Policies;

/// <param name="Sentence">With {title}, {words} and {posts}.</param>
/// <param name="Lowered">With {reasons}: follows the sentence where context lowers what was found.</param>
/// <param name="Lifted">With {reasons}: the same where context lifts it.</param>
/// <param name="Repetition">When a rule weighs more because it keeps matching.</param>
/// <param name="Languages">ISO 639-1 codes the rules are written for; posts in others are named as not checked.</param>
/// <param name="Contexts">What around an expression lowers or lifts it; rules name those that matter to them.</param>
/// <param name="Rates">How often the built-in rules of offensive language are right; null where that was not
/// measured.</param>
public sealed record SafetyPolicy(
    LocalizedText Sentence,
    LocalizedText Lowered,
    LocalizedText Lifted,
    RepetitionPolicy Repetition,
    IReadOnlyList<string> Languages,
    IReadOnlyList<SafetyContext> Contexts,
    IReadOnlyList<SafetyRule> Rules,
    IReadOnlyList<MeasuredRate>? Rates = null);

/// <param name="MinimumPosts">Posts that match, and</param>
/// <param name="Share">share of all posts that match, from which points are multiplied by</param>
/// <param name="Factor">1 or more.</param>
public sealed record RepetitionPolicy(int MinimumPosts, double Share, double Factor, LocalizedText Sentence);

/// <summary>Expressions that mean one kind of trouble.</summary>
/// <param name="Iab">IAB Content Taxonomy 3.1 id below Sensitive Topics; null where none fits.</param>
/// <param name="Weight">Times the points of the severity; 0 or more.</param>
/// <param name="References">Where the kind of trouble is described: a standard, a law.</param>
/// <param name="Except">Harmless phrases; a term inside one of them does not count.</param>
/// <param name="Contexts">Ids of the policy's contexts that lower or lift what this rule finds.</param>
/// <param name="Offends">True when a post with a match counts as offensive language where error rates are
/// measured.</param>
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
    bool Disabled = false);

public sealed record RuleExamples(LocalizedText Matching, LocalizedText Harmless);

/// <summary>A regular expression without look-around or back-references, so that its time grows with the text's length
/// alone. Case is ignored; accents are not. A group named quote, where there is one, is what a finding quotes.</summary>
/// <param name="Language">ISO 639-1; null for posts of every language.</param>
/// <param name="When">Words of which one must be in the post for the expression to be run at all, which saves time;
/// none to run it always.</param>
public sealed record SafetyPattern(string Regex, string? Language = null, IReadOnlyList<string>? When = null);

/// <summary>Words that mean trouble only beside one another, in one sentence.</summary>
/// <param name="Within">The most words between the first and the last of them, 0 to 20.</param>
/// <param name="Words">Two lists or more; one of each must be there.</param>
/// <param name="Ordered">True when they must stand in the order of the lists.</param>
/// <param name="Rarest">Which list is looked for first, from 0; the rest only where it is found, which saves
/// time.</param>
public sealed record CoOccurrence(
    int Within,
    IReadOnlyList<IReadOnlyList<string>> Words,
    string? Language = null,
    bool Ordered = false,
    int Rarest = 0);

/// <summary>Something around an expression that changes what it means.</summary>
/// <param name="Steps">Severities up or down, -2 to 1. Nothing is lifted to the floor.</param>
/// <param name="Title">One word or two, such as "quoted".</param>
/// <param name="Terms">What shows the context; none for quotation marks.</param>
/// <param name="Within">The most words between a term and the expression; nothing for the whole post.</param>
/// <param name="Except">Idioms in which a term shows nothing: "sorry not sorry" denies nothing.</param>
public sealed record SafetyContext(
    string Id,
    ContextScope Scope,
    int Steps,
    LocalizedText Title,
    TermLists? Terms = null,
    int Within = 0,
    TermLists? Except = null);

/// <summary>Where a context's terms are looked for. Before and Around stay within the sentence.</summary>
public enum ContextScope { Before, Around, Post, QuotationMarks }
