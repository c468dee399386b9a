using static Vetting.Core.Policies.PolicyValidator;

namespace Vetting.Core.Policies;

/// <summary>What the safety part of a policy must hold beyond its shape.</summary>
internal static class SafetyPolicyValidator
{
    public static IEnumerable<Requirement> Check(SafetyPolicy safety) =>
    [
        .. safety.Contexts.SelectMany((context, index) => Context($"$.safety.contexts[{index}]", context)),
        .. (safety.Rates ?? []).Select((rate, index) => Share($"$.safety.rates[{index}].value", rate.Value)),
        .. WordClassValidator.Twice("$.safety.contexts", safety.Contexts.Select(context => context.Id)),
        .. WordClassValidator.Check("$.safety.words", safety.Words ?? []),
        .. WordClassValidator.Twice("$.safety.rules", safety.Rules.Select(rule => rule.Id)),
        .. safety.Rules.SelectMany((rule, index) => Rule($"$.safety.rules[{index}]", rule, safety.Contexts, safety.Words ?? [])),
    ];

    private static IEnumerable<Requirement> Rule(
        string path, SafetyRule rule, IReadOnlyList<SafetyContext> contexts, IReadOnlyList<WordClass> words) =>
    [
        Share($"{path}.confidence", rule.Confidence),
        Weight($"{path}.weight", rule.Weight),
        .. Terms($"{path}.terms", rule.Terms),
        .. Terms($"{path}.except", rule.Except),
        .. PhraseValidator.Check($"{path}.phrases", rule.Phrases, words, excuses: false),
        .. PhraseValidator.Check($"{path}.unless", rule.Unless, words, excuses: true),
        .. (rule.Patterns ?? []).Select((pattern, index) => Pattern($"{path}.patterns[{index}]", pattern)),
        .. (rule.Together ?? []).SelectMany((together, index) => Together($"{path}.together[{index}]", together)),
        .. (rule.Contexts ?? []).Select((id, index) => new Requirement($"{path}.contexts[{index}]",
            contexts.Any(context => context.Id == id), $"There is no context {id}{Spelling.Hint(id, contexts.Select(context => context.Id))}.")),
    ];

    private static IEnumerable<Requirement> Context(string path, SafetyContext context) =>
    [
        new($"{path}.steps", context.Steps is >= -4 and <= 1 and not 0, "should be -4 to -1, or 1."),
        new($"{path}.within", context.Within is >= 0 and <= 50, "should be 0 to 50."),
        new($"{path}.terms", context.Scope == ContextScope.QuotationMarks
                || context.Terms is null == (context.Scope is ContextScope.Name or ContextScope.Hashtag),
            "should be there unless the scope is quotationMarks, name or hashtag."),
        .. Terms($"{path}.terms", context.Terms),
        .. Terms($"{path}.except", context.Except),
    ];

    private static IEnumerable<Requirement> Together(string path, CoOccurrence together) =>
    [
        new($"{path}.within", together.Within is >= 0 and <= 20, "should be 0 to 20."),
        new($"{path}.words", together.Words.Count is >= 2 and <= 5 && together.Words.All(list => list.Count > 0),
            "should be 2 to 5 lists of one word or more."),
        new($"{path}.rarest", together.Rarest >= 0 && together.Rarest < together.Words.Count,
            "should be the number of one of the lists, from 0."),
        .. together.Words.SelectMany((list, index) => Terms($"{path}.words[{index}]", new TermLists(Any: list))),
    ];

    private static Requirement Pattern(string path, SafetyPattern pattern)
    {
        try
        {
            return new($"{path}.regex", !pattern.Compile().IsMatch(""),
                "should not match an empty text.");
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            return new($"{path}.regex", false, bad is NotSupportedException
                ? "should do without looking around or back, so that no text can make it hang."
                : $"should be a regular expression. {bad.Message}");
        }
    }
}
