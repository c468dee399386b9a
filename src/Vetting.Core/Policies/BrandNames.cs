using Vetting.Core.Texts;

namespace Vetting.Core.Policies;

/// <summary>Which names are a brand's: those that the analysis tells as one, those that the brief and the creator's
/// collaborations name, and accounts with a cue.</summary>
/// <param name="Kinds">What the analysis may take it for.</param>
/// <param name="Confidence">0 to 1; below it the analysis only guesses.</param>
/// <param name="AccountCues">What stands just before the @handle of a brand, such as "chez".</param>
public sealed record BrandNames(IReadOnlyList<MentionKind> Kinds, double Confidence, TermLists AccountCues);
