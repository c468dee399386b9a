using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Desk.Versions;

/// <summary>Versions, what differs between them, and what a change would do.</summary>
internal static class VersionWords
{
    public static readonly LocalizedText Versions = new("Versions", "Versions");
    public static readonly LocalizedText VersionsOf = new("Versions : {what}", "Versions: {what}");
    public static readonly LocalizedText Lead = new(
        "Chaque enregistrement est gardé, avec qui et quand. Les candidatures en cours gardent la version de " +
        "leur arrivée.",
        "Every save is kept, with who and when. Candidates under way keep the version of when they came.");
    public static readonly LocalizedText Version = new("Version {number}", "Version {number}");
    public static readonly LocalizedText Key = new("clé d’API {name}", "API key {name}");
    public static readonly LocalizedText Unknown = new("auteur inconnu", "author unknown");
    public static readonly LocalizedText First = new("Première version", "First version");
    public static readonly LocalizedText OrderOnly = new("Ordre seulement", "Order only");
    public static readonly LocalizedText More = new("et d’autres", "and more");
    public static readonly LocalizedText Altered = new(
        "Cette version n’est plus telle qu’elle a été enregistrée : quelqu’un l’a changée en dehors du produit. " +
        "Prévenez l’exploitant.",
        "This version is not as it was saved: somebody changed it outside of the product. Tell the operator.");
    public static readonly LocalizedText Changes = new("Ce qui a changé", "What changed");
    public static readonly LocalizedText ChangesOf = new(
        "Ce qui a changé : version {number}", "What changed: version {number}");
    public static readonly LocalizedText Open = new("Repartir de cette version", "Start from this version");
    public static readonly LocalizedText OpenOf = new("Repartir de la version {number}", "Start from version {number}");
    public static readonly LocalizedText Compare = new("Comparer deux versions", "Compare two versions");
    public static readonly LocalizedText From = new("De la version", "From version");
    public static readonly LocalizedText To = new("à la version", "to version");
    public static readonly LocalizedText Show = new("Comparer", "Compare");
    public static readonly LocalizedText Between = new(
        "De la version {from} à la version {to}", "From version {from} to version {to}");
    public static readonly LocalizedText NoDifference = new(
        "Ces deux versions disent la même chose.", "These two say the same.");
    public static readonly LocalizedText NoSuch = new("Il n’y a pas de telle version.", "There is no such version.");
    public static readonly LocalizedText Field = new("Champ", "Field");
    public static readonly LocalizedText Before = new("Avant", "Before");
    public static readonly LocalizedText After = new("Après", "After");
    public static readonly LocalizedText Absent = new("rien", "nothing");
    public static readonly LocalizedText Yes = new("oui", "yes");
    public static readonly LocalizedText No = new("non", "no");

    public static readonly LocalizedText Overtaken = new(
        "{who} a enregistré la version {number} pendant que vous écriviez.",
        "{who} saved version {number} while you were writing.");
    public static readonly LocalizedText Merged = new(
        "Rien n’est perdu : ce que vous avez écrit est ci-dessous, avec ses changements là où vous n’aviez " +
        "touché à rien. " +
        "Relisez, puis enregistrez.",
        "Nothing is lost: what you wrote is below, with their changes wherever you had changed nothing. Look it " +
        "over, then save.");
    public static readonly LocalizedText Clashes = new("Vous avez tous deux changé : {places}. C’est votre texte qui figure ci-dessous.",
        "Both of you changed: {places}. Below stands what you wrote.");
    public static readonly LocalizedText TheirChanges = new("Ses changements", "Their changes");

    public static readonly LocalizedText Preview = new("Ce que cela changerait", "What this would change");
    public static readonly LocalizedText PreviewNone = new(
        "Il n’y a pas encore de dossier à rejuger.", "There is no dossier to judge again yet.");
    public static readonly LocalizedText PreviewSame = new(
        "Rien ne change : {count}.", "Nothing changes: {count}.");
    public static readonly LocalizedText PreviewFlips = new(
        "{flips} sur {count} : autre avis ; {changed} : autres points ou constats.",
        "{flips} of {count}: another recommendation; {changed}: other points or findings.");
    public static readonly LocalizedText PreviewFlipsOnly = new(
        "{flips} sur {count} : autre avis.", "{flips} of {count}: another recommendation.");
    public static readonly LocalizedText PreviewNothingSaved = new(
        "Rien n’est encore enregistré, et aucun dossier passé n’est touché.",
        "Nothing is saved yet, and no past dossier is touched.");
    public static readonly LocalizedText PreviewUnread = new(
        "{count} : impossible à rejuger, parce que leurs éléments ne sont plus gardés ou que leur brief s’y opposait.",
        "{count}: cannot be judged again, as what they were judged on is no longer kept or their brief did not " +
        "allow it.");
    public static readonly LocalizedText PreviewMore = new(
        "Les plus récents seulement : il y en a de plus anciens.", "The newest only: there are older ones.");
    public static readonly LocalizedText Now = new("Aujourd’hui", "Now");
    public static readonly LocalizedText With = new("Avec le changement", "With the change");
    public static readonly LocalizedText Points = new("{before} → {after} points", "{before} → {after} points");
    public static readonly LocalizedText Why = new("Pourquoi", "Why");
    public static readonly LocalizedText New = new("nouveau", "new");
    public static readonly LocalizedText Gone = new("disparaît", "gone");
    public static readonly LocalizedText Same = new("Inchangé", "Unchanged");

    public static readonly Plural VersionCount = new(new("version", "version"), new("versions", "versions"));
    public static readonly Plural DossierCount = new(new("dossier", "dossier"), new("dossiers", "dossiers"));
}
