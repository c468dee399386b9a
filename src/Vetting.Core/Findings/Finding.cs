using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Findings;

/// <summary>One line of a judgement, with what it rests on.</summary>
/// <param name="Rule">The policy's rule id, such as safety.obscenity.</param>
/// <param name="Iab">IAB Content Taxonomy 3.1 id, where one exists.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Points">What the line takes from the dimension's 100 points; 0 for information.</param>
/// <param name="Harmless">Innocent explanations worth considering.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    double Confidence,
    double Points,
    LocalizedText Sentence,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<LocalizedText> Harmless,
    string? Iab = null);
