using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

internal static class OpsWords
{
    public static readonly LocalizedText Title = new("Orchestrations", "Orchestrations");
    public static readonly LocalizedText All = new("Toutes", "All");
    public static readonly LocalizedText None = new("Aucune orchestration ici.", "No orchestrations here.");
    public static readonly LocalizedText Refresh = new("Actualiser", "Refresh");
    public static readonly LocalizedText SignOut = new("Se déconnecter", "Sign out");
    public static readonly LocalizedText Id = new("Identifiant", "Id");
    public static readonly LocalizedText Flow = new("Flux", "Flow");
    public static readonly LocalizedText Stage = new("Étape", "Stage");
    public static readonly LocalizedText Age = new("Âge", "Age");
    public static readonly LocalizedText Status = new("État", "Status");
    public static readonly LocalizedText LastError = new("Dernière erreur", "Last error");
    public static readonly LocalizedText Actions = new("Actions", "Actions");
    public static readonly LocalizedText Quotas = new("Quotas des plateformes", "Platforms’ quotas");
    public static readonly LocalizedText Platform = new("Plateforme", "Platform");
    public static readonly LocalizedText Spent = new("Utilisé", "Spent");
    public static readonly LocalizedText Budget = new("Budget", "Budget");
    public static readonly LocalizedText ResetsAt = new("Remis à zéro", "Counted anew");
    public static readonly LocalizedText CountedAnew = new("déjà fait", "already");
    public static readonly LocalizedText FirstPage = new("Première page", "First page");
    public static readonly LocalizedText NextPage = new("Page suivante", "Next page");
    public static readonly LocalizedText Started = new("Démarrée", "Started");
    public static readonly LocalizedText Updated = new("Dernier changement", "Last change");
    public static readonly LocalizedText CausedBy = new("causée par", "caused by");
    public static readonly LocalizedText Output = new("Résultat", "Output");
    public static readonly LocalizedText Vetting = new(
        "Ligne dans la liste des examens",
        "Row in the list of vettings");
    public static readonly LocalizedText Brand = new("Marque", "Brand");
    public static readonly LocalizedText Brief = new("Brief", "Brief");
    public static readonly LocalizedText Problem = new("Problème", "Problem");
    public static readonly LocalizedText Score = new("Note", "Score");
    public static readonly LocalizedText Api = new("Adresse dans l’API", "Address in the API");
    public static readonly LocalizedText Reason = new(
        "Pourquoi (la marque le lira ; sans donnée personnelle)",
        "Why (the brand reads it; no personal data)");
    public static readonly LocalizedText Unknown = new("Pas d’orchestration de ce nom", "No such orchestration");
    public static readonly LocalizedText UnknownDo = new(
        "Elle a été purgée, ou n’a jamais démarré.", "It was purged, or never started.");
    public static readonly LocalizedText Elsewhere = new(
        "Cette demande vient d’ailleurs",
        "That request came from elsewhere");
    public static readonly LocalizedText ElsewhereDo = new(
        "Rien n’a été fait. Les actions ne partent que de la page des opérateurs elle-même.",
        "Nothing was done. Actions are taken from the operators’ page itself only.");
    public static readonly LocalizedText Lost = new(
        "Des pièces manquent dans le stockage", "The store misses pieces");
    public static readonly LocalizedText LostDo = new(
        "Elles ont été perdues avec un disque ou une machine, et ne peuvent être refaites d’après les tables. Relancer "
        + "l’examen refait son dossier ; une candidature perdue doit être envoyée de nouveau.",
        "They were lost with a disk or a machine, and do not follow from the tables. Running a vetting again makes its "
        + "dossier again; a submission that is lost has to be sent again.");
    public const string ReconciledName = "reconciled";
    public static readonly LocalizedText Reconcile = new(
        "Chercher les examens perdus", "Look for lost vettings");
    public static readonly LocalizedText ReconcileWhy = new(
        "Cherche les examens que le moteur a perdus ou qui n’avancent plus, et les reprend où ils en étaient.",
        "Looks for vettings that the engine lost or that do not go on, and starts them again where they were.");
    public static readonly LocalizedText Reconciled = new(
        "Recherche faite : ce qui était perdu a été relancé.",
        "Looked: what was lost has been started again.");
    public static readonly LocalizedText Missing = new(
        "absente du moteur ; elle sera relancée", "missing from the engine; it will be started again");
    public static readonly LocalizedText StaleList = new(
        "Cette page de la liste n’existe plus",
        "This page of the list is gone");
    public static readonly LocalizedText StaleListDo = new(
        "Reprenez depuis la première page.", "Start again from the first page.");

    public static readonly LocalizedText Search = new(
        "Nom, marque, brief, référence ou identifiant", "Name, brand, brief, reference or id");
    public static readonly LocalizedText Find = new("Chercher", "Find");
    public static readonly LocalizedText NoneYet = new(
        "Rien parmi les {looked} premières ; la page suivante cherche plus loin.",
        "Nothing among the first {looked}; the next page looks further.");
    public static readonly LocalizedText Stuck = new("Bloquée", "Stuck");
    public static readonly LocalizedText StuckOnes = new("Bloquées", "Stuck");
    public static readonly LocalizedText StuckWhy = new(
        "Sans progrès depuis plus longtemps que leur étape ne devrait durer.",
        "Without progress for longer than what they are at should take.");
    public static readonly LocalizedText WaitsFor = new("Attend", "Waits for");
    public static readonly LocalizedText WaitsUntil = new("jusqu’au {at}", "until {at}");
    public static readonly LocalizedText WhatHelps = new("Que faire", "What helps");
    public static readonly LocalizedText Steps = new("Étapes franchies", "Steps taken");
    public static readonly LocalizedText Step = new("Étape", "Step");
    public static readonly LocalizedText Began = new("Commencée", "Began");
    public static readonly LocalizedText Took = new("Durée", "Took");
    public static readonly LocalizedText Attempts = new("Essais", "Attempts");
    public static readonly LocalizedText FailedAttempts = new("dont en échec : {count}", "of which failed: {count}");
    public static readonly LocalizedText Dossier = new("Dossier dans l’espace de la marque", "Dossier on the brand’s desk");
    public static readonly LocalizedText Mails = new("Courriels", "Mails");

    public static readonly LocalizedText Verify = new("Vérifier ce qui est gardé", "Verify what is kept");
    public static readonly LocalizedText VerifyWhy = new(
        "Relit le journal des décisions, les dossiers, leurs entrées, la liste et les courriels, et nomme chaque différence.",
        "Reads the log of decisions, the dossiers, their inputs, the list and the mails again, and names each difference.");
    public static readonly LocalizedText VerifyTitle = new("Ce qui est gardé", "What is kept");
    public static readonly LocalizedText Walked = new(
        "Examens relus : {vettings}, dont décidés : {decided} ; courriels : {mails}.",
        "Vettings read again: {vettings}, of them decided: {decided}; mails: {mails}.");
    public static readonly LocalizedText Sound = new(
        "Tout est tel que le produit l’a écrit.", "Everything is as the product wrote it.");
    public static readonly LocalizedText Difference = new("Différence", "Difference");
    public static readonly LocalizedText Changed = new(
        "Ce qui n’est pas tel que le produit l’a écrit", "What is not as the product wrote it");

    /// <param name="kind">Of a <see cref="ShownFailure"/>.</param>
    public static LocalizedText Kind(string kind) => kind switch
    {
        "gone" => new("contenu qui n’est plus là", "content that is gone"),
        "refused" => new("refus", "a refusal"),
        "changed" => new("enregistrement modifié", "a changed record"),
        "away" => new("service absent", "a service that is away"),
        "slow" => new("délai dépassé", "no answer in time"),
        _ => new("erreur inattendue", "an unexpected error"),
    };

    public static LocalizedText Of(FlowStatus status) => status switch
    {
        FlowStatus.Running => new("En cours", "Running"),
        FlowStatus.Suspended => new("Suspendue", "Suspended"),
        FlowStatus.Completed => new("Terminée", "Completed"),
        FlowStatus.Failed => new("En échec", "Failed"),
        FlowStatus.Terminated => new("Arrêtée", "Terminated"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A status as the filter names all that have it.</summary>
    public static LocalizedText Several(FlowStatus status) => status switch
    {
        FlowStatus.Suspended => new("Suspendues", "Suspended"),
        FlowStatus.Completed => new("Terminées", "Completed"),
        FlowStatus.Terminated => new("Arrêtées", "Terminated"),
        _ => Of(status),
    };

    public static readonly LocalizedText Erase = new("Effacer le créateur", "Erase the creator");
    public static readonly LocalizedText EraseConfirm = new(
        "Effacer tout ce que cette marque conserve au sujet de ce créateur ? Un examen en cours s’arrête ; rien ne revient.",
        "Erase everything that this brand keeps about this creator? A vetting that is under way stops; nothing comes back.");

    public static LocalizedText Of(VettingStage stage) => stage switch
    {
        VettingStage.Received => new("Reçu", "Received"),
        VettingStage.Asking => new("Réponse attendue", "Awaiting creator"),
        VettingStage.InReview => new("En relecture", "In review"),
        VettingStage.Approved => new("Accepté", "Approved"),
        VettingStage.Declined => new("Refusé", "Declined"),
        VettingStage.Expired => new("Expiré", "Expired"),
        VettingStage.Withdrawn => new("Retiré", "Withdrawn"),
        VettingStage.Failed => new("En échec", "Failed"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The pipeline's stages; a stage this page does not know reads as it is written.</summary>
    public static LocalizedText StageName(string stage) => stage switch
    {
        FlowStages.Retrieving => new("Lecture des historiques", "Retrieving histories"),
        FlowStages.Asking => new("En attente de la personne", "Waiting for the creator"),
        FlowStages.Analysing => new("Analyse du discours", "Analysing discourse"),
        FlowStages.Assessing => new("Évaluation", "Assessing"),
        FlowStages.Inviting => new("Invitation des relecteurs", "Inviting reviewers"),
        FlowStages.InReview => new("En relecture", "In review"),
        FlowStages.Reminded => new("Relecteurs relancés", "Reviewers reminded"),
        FlowStages.Escalated => new("Escalade", "Escalated"),
        FlowStages.Concluding => new("Annonce de l’issue", "Telling the outcome"),
        FlowStages.Concluded => new("Close", "Concluded"),
        _ => new(stage, stage),
    };

    public static LocalizedText LostMore(int more) => new($"… et {more} {(more > 1 ? "autres" : "autre")}.", $"… and {more} more.");

    /// <summary>A piece of what a vetting refers to.</summary>
    public static LocalizedText KindOf(ContentKind kind) => kind switch
    {
        ContentKind.Submission => new("la candidature", "the submission"),
        ContentKind.Brief => new("le brief", "the brief"),
        ContentKind.Policy => new("la politique", "the policy"),
        ContentKind.History => new("l’historique", "the history"),
        ContentKind.Analysis => new("l’analyse", "the analysis"),
        ContentKind.Dossier => new("le dossier", "the dossier"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of content."),
    };
}
