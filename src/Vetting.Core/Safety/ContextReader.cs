using Vetting.Core.Dossiers;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Safety;

/// <summary>Reads what stands around expressions: quoted, denied, reported, reclaimed, played, aimed at
/// somebody.</summary>
internal sealed class ContextReader(IReadOnlyList<SafetyContext> contexts)
{
    private readonly TermMatcher _cues = Matcher(contexts, context => context.Terms);
    private readonly TermMatcher _idioms = Matcher(contexts, context => context.Except);

    public Surroundings Read(string text, string? language) => new(
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

/// <summary>One text's contexts.</summary>
internal sealed class Surroundings(
    string text,
    IReadOnlyList<SafetyContext> contexts,
    IReadOnlyList<TermMatch> cues,
    IReadOnlyList<(int Start, int End)> quoted)
{
    private const int MostSteps = 2;
    private readonly ILookup<string, TermMatch> _cues = cues.ToLookup(cue => cue.Term.Group);

    public SafetyMatch Weigh(SafetyRule rule, Spot spot)
    {
        IReadOnlyList<SafetyContext> around =
        [
            .. contexts.Where(context => (rule.Contexts ?? []).Contains(context.Id) && Holds(context, spot)),
        ];
        var lowered = Math.Max(-MostSteps, around.Where(context => context.Steps < 0).Sum(context => context.Steps));
        // What is denied or quoted is not said to anybody: nothing lifts it.
        if (lowered < 0)
            around = [.. around.Where(context => context.Steps < 0)];
        return new SafetyMatch(rule, spot.Words, spot.Start, spot.Length,
            Step(rule.Severity, lowered < 0 ? lowered : around.Max(context => (int?)context.Steps) ?? 0), around);
    }

    private static Severity Step(Severity severity, int steps) => steps > 0
        ? (Severity)Math.Max((int)severity, Math.Min((int)Severity.High, (int)severity + steps))
        : (Severity)Math.Max((int)Severity.Info, (int)severity + steps);

    private bool Holds(SafetyContext context, Spot spot) => context.Scope switch
    {
        ContextScope.QuotationMarks => quoted.Any(marks => marks.Start < spot.Start && spot.End <= marks.End),
        ContextScope.Post => _cues[context.Id].Any(cue => !Overlaps(cue, spot)),
        ContextScope.Before => _cues[context.Id].Any(cue => IsBefore(cue, spot, context.Within)),
        _ => _cues[context.Id].Any(cue => IsBefore(cue, spot, context.Within) || IsAfter(cue, spot, context.Within)),
    };

    private static bool Overlaps(TermMatch cue, Spot spot) =>
        cue.Start < spot.End && spot.Start < cue.Start + cue.Length;

    private bool IsBefore(TermMatch cue, Spot spot, int within) =>
        cue.Start + cue.Length is var end && (end <= spot.Start
            ? Distance.Words(text, end, spot.Start) <= within
            : spot.Loose && cue.Start >= spot.Start && end <= spot.End);

    private bool IsAfter(TermMatch cue, Spot spot, int within) =>
        spot.End <= cue.Start && Distance.Words(text, spot.End, cue.Start) <= within;
}
