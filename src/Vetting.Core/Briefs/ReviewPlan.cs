using Vetting.Core.Vettings;

namespace Vetting.Core.Briefs;

/// <summary>Who decides, and how long they are given; the spans count from the invitation.</summary>
/// <param name="Reviewers">1 to 10.</param>
/// <param name="EscalateTo">Who is asked when the reviewers stay silent; may be empty.</param>
public sealed record ReviewPlan(
    IReadOnlyList<Reviewer> Reviewers,
    IReadOnlyList<Reviewer> EscalateTo,
    TimeSpan RemindAfter,
    TimeSpan EscalateAfter,
    TimeSpan ExpireAfter)
{
    public ReviewSpans ToSpans() => new(Reviewers.Count, EscalateTo.Count, RemindAfter, EscalateAfter, ExpireAfter);
}

/// <param name="Locale">fr or en.</param>
public sealed record Reviewer(string Name, string Email, string Locale);
