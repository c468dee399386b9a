using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Reads what stands around expressions: quoted, denied, reported, reclaimed, played, aimed at
/// somebody.</summary>
internal sealed class ContextReader(IReadOnlyList<SafetyContext> contexts)
{
    private readonly TermMatcher _cues = Matcher(contexts, context => context.Terms);
    private readonly TermMatcher _idioms = Matcher(contexts, context => context.Except);

    public TextContexts Read(string text, string? language) => new(
        text, contexts, Cues(text, language), contexts.Any(IsMarks) ? QuotationMarks.In(text) : []);

    private static TermMatcher Matcher(
        IReadOnlyList<SafetyContext> contexts, Func<SafetyContext, TermLists?> terms) =>
        new(contexts.SelectMany(context => (terms(context) ?? new TermLists()).AsTerms(context.Id)));

    private IReadOnlyList<TermMatch> Cues(string text, string? language)
    {
        var cues = _cues.Find(text, language);
        if (cues.Count == 0)
            return cues;
        var idioms = _idioms.Find(text, language);
        return idioms.Count == 0 ? cues : [.. cues.Where(cue => !idioms.Any(idiom => Holds(idiom, cue)))];
    }

    private static bool Holds(TermMatch idiom, TermMatch cue) =>
        idiom.Term.Group == cue.Term.Group && idiom.Start <= cue.Start
        && cue.Start + cue.Length <= idiom.Start + idiom.Length;

    private static bool IsMarks(SafetyContext context) => context.Scope == ContextScope.QuotationMarks;
}
