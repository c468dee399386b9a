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
