using Vetting.Core.Texts;

namespace Vetting.Core.Policies;

/// <param name="IntentFrom">A post is commercial when the weights of the signs in it add up to this.</param>
/// <param name="HabitPosts">Unmarked posts, and</param>
/// <param name="HabitShare">share of the commercial posts that are unmarked, from which it is a habit.</param>
/// <param name="Accepted">Markers that make the commercial intent plain wherever they stand, in a post of any
/// language.</param>
/// <param name="Ambiguous">Markers that readers may not understand as advertising.</param>
/// <param name="Markers">Those that count by where they stand, and what denies one; null only in policies stored before
/// there were such.</param>
/// <param name="Parties">Null only in policies stored before.</param>
/// <param name="Languages">ISO 639-1 codes that intent is read in; markers are in any. Null only in policies stored before:
/// all.</param>
/// <param name="Rates">How often commercial intent is told rightly; null where that was not measured.</param>
/// <param name="Words">The classes of words that the signs' phrases are made of; null only in policies stored before.</param>
/// <param name="Leaning">Weak cues that are looked for where nothing else tells of an advertisement; null only in policies
/// stored before.</param>
/// <param name="Laws">Where countries are known, the first that covers one; else the first whose languages hold the
/// post's; one without languages closes the list.</param>
public sealed record DisclosurePolicy(
    double IntentFrom,
    int HabitPosts,
    double HabitShare,
    IReadOnlyList<CommercialSign> Signs,
    TermLists Accepted,
    TermLists Ambiguous,
    IReadOnlyList<LawPack> Laws,
    MarkerWords? Markers = null,
    PartyWords? Parties = null,
    IReadOnlyList<string>? Languages = null,
    IReadOnlyList<MeasuredRate>? Rates = null,
    IReadOnlyList<WordClass>? Words = null,
    LeaningPolicy? Leaning = null);
