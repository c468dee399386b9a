using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A phrase of a safety rule or a commercial sign, taken apart.</summary>
/// <param name="Rule">The id of the rule or the sign.</param>
/// <param name="Excuses">True when what the rule finds inside it does not count.</param>
internal sealed record PhrasePattern(string Rule, string? Language, bool Excuses, IReadOnlyList<PhraseStep> Steps)
{
    public static IEnumerable<PhrasePattern> Of(SafetyRule rule) => Of(rule.Id, rule.Phrases, rule.Unless);

    public static IEnumerable<PhrasePattern> Of(CommercialSign sign) => Of(sign.Id, sign.Phrases, sign.Unless);

    public static IEnumerable<PhrasePattern> Of(string id, TermLists? phrases) => In(id, phrases, excuses: false);

    public bool Applies(string? language) => Language is null || language is null || Language == language;

    private static IEnumerable<PhrasePattern> Of(string rule, TermLists? phrases, TermLists? unless) =>
        In(rule, phrases, excuses: false).Concat(In(rule, unless, excuses: true));

    private static IEnumerable<PhrasePattern> In(string rule, TermLists? phrases, bool excuses) =>
        (phrases ?? new TermLists()).All().Select(phrase =>
            new PhrasePattern(rule, phrase.Language, excuses, PhraseStep.In(phrase.Text)));
}
