using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A rule's phrase, taken apart.</summary>
/// <param name="Excuses">True when what the rule finds inside it does not count.</param>
internal sealed record PhrasePattern(string Rule, string? Language, bool Excuses, IReadOnlyList<PhraseStep> Steps)
{
    public static IEnumerable<PhrasePattern> Of(SafetyRule rule) =>
        In(rule.Id, rule.Phrases, excuses: false).Concat(In(rule.Id, rule.Unless, excuses: true));

    public bool Applies(string? language) => Language is null || language is null || Language == language;

    private static IEnumerable<PhrasePattern> In(string rule, TermLists? phrases, bool excuses) =>
        (phrases ?? new TermLists()).All().Select(phrase =>
            new PhrasePattern(rule, phrase.Language, excuses, PhraseStep.In(phrase.Text)));
}
