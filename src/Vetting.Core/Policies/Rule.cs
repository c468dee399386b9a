using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>A rule's wording.</summary>
/// <param name="Confidence">0 to 1: how often the rule is right when it speaks.</param>
/// <param name="Sentence">With {names} where the figures go.</param>
/// <param name="References">A law, a standard, or where its formula comes from.</param>
/// <param name="Weight">Times the points of the rule's severity; 0 or more.</param>
/// <param name="Disabled">True when its findings are left out.</param>
/// <param name="Favourable">True when its findings, as long as they are information, speak for the creator.</param>
/// <param name="Explanation">What it looks at and why that matters; null only in policies stored before rules had
/// one.</param>
public sealed record Rule(
    string Id,
    Severity Severity,
    double Confidence,
    LocalizedText Title,
    LocalizedText Sentence,
    IReadOnlyList<LocalizedText> Harmless,
    IReadOnlyList<string>? References = null,
    double Weight = 1,
    bool Disabled = false,
    bool Favourable = false,
    LocalizedText? Explanation = null);
