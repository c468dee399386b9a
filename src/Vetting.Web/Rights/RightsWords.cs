using Vetting.Core.Content;
using Vetting.Core.Rights;

namespace Vetting.Web.Rights;

/// <summary>What creators read of what is kept about them, and of its end.</summary>
internal static class RightsWords
{
    public static readonly LocalizedText YourData = new("Vos données", "Your data");
    public static readonly LocalizedText DataTitle = new(
        "Ce que {brand} conserve à votre sujet", "What {brand} keeps about you");
    public static readonly LocalizedText DataLead = new(
        "Tout est ici, ou dans le fichier : emportez-le, imprimez-le, ou faites-le effacer.",
        "All of it is here, or in the file: take it along, print it, or have it erased.");
    public static readonly LocalizedText Download = new("Emporter en JSON", "Take along as JSON");
    public static readonly LocalizedText AskErase = new("Faire effacer", "Have it erased");
    public static readonly LocalizedText You = new("Vous", "You");
    public static readonly LocalizedText Name = new("Nom", "Name");
    public static readonly LocalizedText Email = new("Adresse", "Address");
    public static readonly LocalizedText Language = new("Langue", "Language");
    public static readonly LocalizedText Niche = new("Univers", "Niche");
    public static readonly LocalizedText Message = new("Message", "Message");
    public static readonly LocalizedText ConsentGiven = new("Accord donné", "Consent given");
    public static readonly LocalizedText Countries = new("Pays", "Countries");
    public static readonly LocalizedText Channels = new("Canaux", "Channels");
    public static readonly LocalizedText Submission = new("Candidature du {at}", "Submission of {at}");
    public static readonly LocalizedText Campaign = new("Campagne", "Campaign");
    public static readonly LocalizedText Outcome = new("Issue", "Outcome");
    public static readonly LocalizedText KeptUntil = new("Conservé jusqu’au", "Kept until");
    public static readonly LocalizedText DecidedBy = new("Décidé par", "Decided by");
    public static readonly LocalizedText Reason = new("Motif", "Reason");
    public static readonly LocalizedText Findings = new("Ce que le dossier relève", "What the dossier notes");
    public static readonly LocalizedText FindingsLater = new(
        "Ce que l’analyse relève vous est montré après la décision.", "What the analysis notes is shown to you after the decision.");
    public static readonly LocalizedText NoFindings = new("Rien de particulier.", "Nothing in particular.");
    public static readonly LocalizedText Posts = new("Publications lues", "Posts that were read");
    public static readonly LocalizedText PostsMore = new(
        "Les {n} plus récentes de {all} ; le fichier les contient toutes.", "The newest {n} of {all}; the file holds all of them.");
    public static readonly LocalizedText PostDate = new("Date", "Date");
    public static readonly LocalizedText PostText = new("Texte", "Text");

    public static readonly LocalizedText EraseTitle = new("Effacer vos données chez {brand}", "Erase your data at {brand}");
    public static readonly LocalizedText EraseMeans = new(
        "Tout ce que {brand} conserve ici à votre sujet est effacé, et ne peut pas revenir. Un examen en cours s’arrête.",
        "Everything that {brand} keeps here about you is erased, and cannot be brought back. A vetting that is under way stops.");
    public static readonly LocalizedText EraseSubmissions = new(
        "Candidatures concernées : {n}.", "Submissions that this is about: {n}.");
    public static readonly LocalizedText EraseFirst = new(
        "Si vous voulez en garder une copie, emportez-la d’abord.", "If you want a copy, take it along first.");
    public static readonly LocalizedText EraseAfter = new(
        "Un courriel vous le confirme, et ce lien montre une attestation pendant {days} jours.",
        "A mail confirms it, and this link shows a certificate for {days} days.");
    public static readonly LocalizedText EraseDo = new("Tout effacer", "Erase everything");
    public static readonly LocalizedText Back = new("Revenir", "Go back");

    public static readonly LocalizedText Certificate = new("Attestation d’effacement", "Certificate of erasure");
    public static readonly LocalizedText Running = new("L’effacement est en cours", "The erasure is under way");
    public static readonly LocalizedText RunningText = new(
        "Cela prend d’ordinaire moins d’une minute, et un peu plus quand un examen vient d’être arrêté. Cette page se met à jour " +
        "d’elle-même.",
        "This usually takes less than a minute, and a little longer when a vetting has just been stopped. The page updates by " +
        "itself.");
    public static readonly LocalizedText DoneText = new(
        "Ce qui était conservé au sujet d’une personne a été effacé le {at}.", "What was kept about a person was erased on {at}.");
    public static readonly LocalizedText Reference = new("Référence", "Reference");
    public static readonly LocalizedText Requested = new("Demandé le", "Requested on");
    public static readonly LocalizedText RequestedBy = new("À la demande", "At the request");
    public static readonly LocalizedText Completed = new("Achevé le", "Completed on");
    public static readonly LocalizedText Vettings = new("Candidatures", "Submissions");
    public static readonly LocalizedText Freed = new("Octets écrasés sur le disque", "Bytes overwritten on the disk");
    public static readonly LocalizedText Searched = new("Ce qui a été cherché et effacé", "What was searched and erased");
    public static readonly LocalizedText Place = new("Où", "Where");
    public static readonly LocalizedText Removed = new("Effacé", "Erased");
    public static readonly LocalizedText StillKept = new("Ce qui reste, et pourquoi", "What stays, and why");
    public static readonly LocalizedText Print = new(
        "Imprimez cette page si vous voulez la garder : le lien ne la montre que quelque temps.",
        "Print this page if you want to keep it: the link shows it for some time only.");

    public static readonly LocalizedText List = new("Effacements", "Erasures");
    public static readonly LocalizedText ListLead = new(
        "Ce qui a été effacé pour {brand}, et les attestations. Aucun nom n’y figure.",
        "What was erased for {brand}, and the certificates. No name is in them.");
    public static readonly LocalizedText ListEmpty = new("Rien n’a encore été effacé.", "Nothing has been erased yet.");
    public static readonly LocalizedText State = new("État", "State");
    public static readonly LocalizedText StateRunning = new("En cours", "Under way");
    public static readonly LocalizedText StateDone = new("Achevé", "Done");
    public static readonly LocalizedText Next = new("Page suivante", "Next page");

    public static LocalizedText By(ErasureRequest by) => by switch
    {
        ErasureRequest.Creator => new("de la personne elle-même", "of the person themselves"),
        ErasureRequest.Brand => new("de la marque", "of the brand"),
        ErasureRequest.Operator => new("de l’exploitant", "of the operator"),
        ErasureRequest.Term => new("de personne : le délai de conservation a pris fin", "of nobody: the term of retention is over"),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>Of a place that a newer version knows, its own name.</summary>
    public static LocalizedText Of(string place) => place switch
    {
        "rows" => new("Lignes de la liste, rendues anonymes", "Rows of the list, made anonymous"),
        "connections" => new("Comptes connectés, accord retiré", "Connected accounts, consent withdrawn"),
        "steps" => new("Étapes de l’examen, telles que les opérateurs les voient", "Steps of the vetting, as operators see them"),
        "events" => new("Événements envoyés au système de la marque", "Events sent to the brand’s own system"),
        "reviewLinks" => new("Liens des relecteurs", "Reviewers’ links"),
        "creatorLinks" => new("Liens de la personne qui avaient expiré", "The person’s links that had expired"),
        "applications" => new("Formulaires remplis", "Forms filled in"),
        "applicants" => new("Adresses reconnues", "Addresses that were known"),
        "mails" => new("Courriels conservés", "Mails that were kept"),
        "teamNews" => new("Notes de ce que l’équipe a appris par son chat", "Notes of what the team’s chat was told"),
        "digests" => new("Rappels groupés en attente", "Mails that waited to go out as one"),
        "watches" => new("Suivis, et ce qu’ils avaient vu", "Watches, and what they had seen"),
        "readings" => new("Lectures de comptes", "Readings of accounts"),
        "campaigns" => new("Campagnes où la personne était", "Campaigns they were in"),
        "campaignResults" => new("Résultats de campagnes", "Results of campaigns"),
        "followerCounts" => new("Comptages d’abonnés", "Counts of followers"),
        "analysisCaches" => new("Analyses gardées par compte", "Analyses kept by account"),
        "evidenceLinks" => new("Liens cités", "Links that were quoted"),
        "evidencePictures" => new("Copies d’images citées", "Copies of pictures that were quoted"),
        "notes" => new("Notes, questions et contestations", "Notes, questions and contests"),
        "invitations" => new("Invitations", "Invitations"),
        "proofs" => new("Pièces jointes", "Files sent as proof"),
        "submissions" => new("Candidatures et fichiers envoyés", "Submissions and files that were sent"),
        "histories" => new("Historiques de publications", "Histories of posts"),
        "analyses" => new("Analyses", "Analyses"),
        "dossiers" => new("Dossiers", "Dossiers"),
        "reasons" => new("Motifs écrits dans le journal", "Reasons written in the log"),
        "reasonCopies" => new("Motifs écrits dans les copies du journal", "Reasons written in copies of the log"),
        "orchestrations" => new("Mémoire du moteur", "The engine’s memory"),
        _ => new(place, place),
    };
}
