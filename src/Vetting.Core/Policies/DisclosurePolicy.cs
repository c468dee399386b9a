using Vetting.Core.Content;
using Vetting.Core.Discourse;

namespace Vetting.Core.Policies;

/// <param name="IntentFrom">A post is commercial when the weights of the signs in it add up to this.</param>
/// <param name="HabitPosts">Unmarked posts, and</param>
/// <param name="HabitShare">share of the commercial posts that are unmarked, from which it is a habit.</param>
/// <param name="Accepted">Markers that make the commercial intent plain.</param>
/// <param name="Ambiguous">Markers that readers may not understand as advertising.</param>
/// <param name="Laws">Where countries are known, the first that covers one; else the first whose languages hold the
/// post's; one without languages closes the list.</param>
public sealed record DisclosurePolicy(
    double IntentFrom,
    int HabitPosts,
    double HabitShare,
    IReadOnlyList<CommercialSign> Signs,
    TermLists Accepted,
    TermLists Ambiguous,
    IReadOnlyList<LawPack> Laws);

/// <param name="Weight">More than 0.</param>
/// <param name="LinkParameters">Query parameters of an address that tell who sent the visitor, such as ref.</param>
/// <param name="CodeWords">Words that a code in capitals and digits follows; it is a sign wherever it stands
/// again.</param>
/// <param name="Names">Makes the name of a brand a sign; null when names are none.</param>
/// <param name="OnlyBeside">True when it counts beside another sign and never alone, whatever it weighs; a sign with
/// names counts so whatever stands here.</param>
/// <param name="Explanation">Why it is a sign, for who reads the policy; null only in policies stored before signs had
/// one.</param>
public sealed record CommercialSign(
    string Id,
    double Weight,
    LocalizedText Title,
    TermLists Terms,
    TermLists? Except = null,
    IReadOnlyList<string>? LinkParameters = null,
    IReadOnlyList<string>? CodeWords = null,
    BrandNames? Names = null,
    bool OnlyBeside = false,
    LocalizedText? Explanation = null);

/// <summary>Which names are a brand's: those that the analysis tells as one, those that the brief and the creator's
/// collaborations name, and accounts with a cue.</summary>
/// <param name="Kinds">What the analysis may take it for.</param>
/// <param name="Confidence">0 to 1; below it the analysis only guesses.</param>
/// <param name="AccountCues">What stands just before the @handle of a brand, such as "chez".</param>
public sealed record BrandNames(IReadOnlyList<MentionKind> Kinds, double Confidence, TermLists AccountCues);
