namespace Vetting.Core.Policies;

/// <summary>Words that mark a post as paid for by where they stand; in running text they are only words.</summary>
/// <param name="Openings">Count where they open a post or a line and something sets them off ("AD |", "Pub !"), or in
/// brackets and asterisks.</param>
/// <param name="Labels">Count there too, and wherever the name of a brand follows ("collaboration commerciale avec
/// Verdura").</param>
/// <param name="Enclosed">Count in brackets or asterisks alone ("(cadeau)", "*PR*"); null only in policies stored
/// before.</param>
/// <param name="Links">What may stand between a marker and the brand, such as "avec".</param>
/// <param name="Subjects">What makes a statement about the post itself of a marker after it, such as "cette
/// vidéo".</param>
/// <param name="Denials">What takes a marker or a sign back when it stands before it, such as "pas".</param>
/// <param name="NoDenials">Idioms in which a denial denies nothing, such as "n'oubliez pas".</param>
/// <param name="Containers">What says of the post that it holds a label, where it opens a sentence, such as "contient";
/// null only in policies stored before.</param>
/// <param name="Bracketed">Make a marker of the few words that brackets hold ("(robe prêtée)"); null only in policies
/// stored before.</param>
/// <param name="Within">The most words between a denial, or a subject, and the marker.</param>
public sealed record MarkerWords(
    TermLists Openings,
    TermLists Labels,
    TermLists Links,
    TermLists Subjects,
    TermLists Denials,
    TermLists NoDenials,
    int Within,
    TermLists? Enclosed = null,
    TermLists? Containers = null,
    TermLists? Bracketed = null);
