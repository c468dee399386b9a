using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <param name="IntentFrom">A post is commercial when the weights of the signs in it add up to this.</param>
/// <param name="HabitPosts">Unmarked posts, and</param>
/// <param name="HabitShare">share of the commercial posts that are unmarked, from which it is a habit.</param>
/// <param name="Accepted">Markers that make the commercial intent plain.</param>
/// <param name="Ambiguous">Markers that readers may not understand as advertising.</param>
/// <param name="Laws">The first whose languages hold the post's counts; one without languages closes the list.</param>
public sealed record DisclosurePolicy(
    double IntentFrom,
    int HabitPosts,
    double HabitShare,
    IReadOnlyList<CommercialSign> Signs,
    TermLists Accepted,
    TermLists Ambiguous,
    IReadOnlyList<DisclosureLaw> Laws);

/// <param name="Weight">More than 0.</param>
public sealed record CommercialSign(
    string Id, double Weight, LocalizedText Title, TermLists Terms, TermLists? Except = null);

/// <param name="Languages">ISO 639-1 codes of the posts it is applied to; empty for all others.</param>
/// <param name="Reference">Where the rule stands.</param>
public sealed record DisclosureLaw(
    string Id, IReadOnlyList<string> Languages, LocalizedText Title, LocalizedText Reference, string Link);
