namespace Vetting.Core.Matching;

/// <param name="Loose">True when other words than the term's may stand within it.</param>
/// <param name="Start">UTF-16 offset into the text as it was given.</param>
public sealed record TermMatch(Term Term, int Start, int Length, bool Loose = false);
