using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>One text's contexts.</summary>
internal sealed class TextContexts(
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
        var lowered = Lowered([.. around.Select(context => context.Steps).Where(steps => steps < 0)]);
        // What is denied or quoted is not said to anybody: nothing lifts it.
        if (lowered < 0)
            around = [.. around.Where(context => context.Steps < 0)];
        return new SafetyMatch(rule, spot.Words, spot.Start, spot.Length,
            Step(rule.Severity, lowered < 0 ? lowered : around.Max(context => (int?)context.Steps) ?? 0), around);
    }

    // Contexts add up, yet several weak ones are not as good as one that says so by itself.
    private static int Lowered(int[] steps) =>
        steps.Length == 0 ? 0 : Math.Min(steps.Min(), Math.Max(-MostSteps, steps.Sum()));

    private static Severity Step(Severity severity, int steps) => steps > 0
        ? (Severity)Math.Max((int)severity, Math.Min((int)Severity.High, (int)severity + steps))
        : (Severity)Math.Max((int)Severity.Info, (int)severity + steps);

    private bool Holds(SafetyContext context, Spot spot) => context.Scope switch
    {
        ContextScope.QuotationMarks => quoted.Any(marks => marks.Start < spot.Start && spot.End <= marks.End
            && (context.Terms is null || _cues[context.Id].Any(cue => IsBeside(cue, marks, context.Within)))),
        ContextScope.Name => ProperNames.Holds(text, spot.Start, spot.End),
        ContextScope.Hashtag => new Word(spot.Start, spot.Length).IsHashtag(text),
        ContextScope.Post => _cues[context.Id].Any(cue => !Overlaps(cue, spot)),
        ContextScope.Near => _cues[context.Id].Any(cue => !Overlaps(cue, spot) && IsNear(cue, spot, context.Within)),
        ContextScope.Before => _cues[context.Id].Any(cue => IsBefore(cue, spot, context.Within)),
        _ => _cues[context.Id].Any(cue => IsBefore(cue, spot, context.Within) || IsAfter(cue, spot, context.Within)),
    };

    private static bool Overlaps(TermMatch cue, Spot spot) =>
        cue.Start < spot.End && spot.Start < cue.Start + cue.Length;

    /// <summary>Whether a term stands outside a quotation and near it.</summary>
    private bool IsBeside(TermMatch cue, (int Start, int End) marks, int within) =>
        cue.Start + cue.Length <= marks.Start
            ? Distance.Apart(text, cue.Start + cue.Length, marks.Start, within + 1) <= within
            : cue.Start >= marks.End && Distance.Apart(text, marks.End, cue.Start, within + 1) <= within;

    private bool IsNear(TermMatch cue, Spot spot, int within) =>
        (cue.Start < spot.Start
            ? Distance.Apart(text, cue.Start + cue.Length, spot.Start, within + 1)
            : Distance.Apart(text, spot.End, cue.Start, within + 1)) <= within;

    private bool IsBefore(TermMatch cue, Spot spot, int within) =>
        cue.Start + cue.Length is var end && (end <= spot.Start
            ? Distance.Words(text, end, spot.Start) <= within
            : spot.Loose && cue.Start >= spot.Start && end <= spot.End);

    private bool IsAfter(TermMatch cue, Spot spot, int within) =>
        spot.End <= cue.Start && Distance.Words(text, spot.End, cue.Start) <= within;
}
