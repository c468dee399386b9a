using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>What a safety rule found in a text.</summary>
/// <param name="Words">The expression as the rule writes it; for a pattern, the words found.</param>
/// <param name="Start">UTF-16 offset into the text as it was given.</param>
/// <param name="Severity">The rule's own, lowered or lifted by the contexts.</param>
/// <param name="Contexts">Those that hold, in the policy's order.</param>
public sealed record SafetyMatch(
    SafetyRule Rule, string Words, int Start, int Length, Severity Severity, IReadOnlyList<SafetyContext> Contexts);
