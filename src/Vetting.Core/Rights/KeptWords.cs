using Vetting.Core.Content;

namespace Vetting.Core.Rights;

/// <summary>What certificates say of what stays.</summary>
internal static class KeptWords
{
    public static readonly LocalizedText Decisions = new(
        "Le journal des décisions : qu’il a été décidé, quoi, quand et par qui, sans le nom de la personne et sans les motifs écrits. Une " +
        "empreinte en tient la place, pour que l’on puisse toujours vérifier que le journal n’a pas été changé.",
        "The log of decisions: that something was decided, what, when and by whom, without the person’s name and without the " +
        "reasons people wrote. A keyed hash stands in their place, so that it can still be checked that the log was not changed.");

    public static readonly LocalizedText Rows = new(
        "Une ligne sans nom par examen : la campagne, les dates et l’issue, pour que les comptes de la marque restent justes.",
        "A row without a name for each vetting: the campaign, the dates and the outcome, so that the brand’s figures stay right.");

    public static readonly LocalizedText Deliveries = new(
        "L’empreinte de chaque envoi reçu, pour qu’un envoi répété ne recommence rien.",
        "A keyed hash of each delivery that came in, so that one that is repeated begins nothing.");

    public static readonly LocalizedText Events = new(
        "Qu’un événement a été envoyé au système de la marque, quand, et s’il l’a pris, sans rien de la personne.",
        "That an event was sent to the brand’s own system, when, and whether it took it, with nothing of the person.");

    public static readonly LocalizedText Shared = new(
        "Des contenus qu’un autre examen utilise aussi, pour une autre personne ou une autre marque.",
        "Contents that another vetting uses too, for another person or another brand.");

    public static readonly LocalizedText Copies = new(
        "Des copies de décisions qui ne peuvent être ni changées ni supprimées avant la fin de leur délai ; elles datent d’avant " +
        "que les motifs n’en soient tenus à part.",
        "Copies of decisions that can be neither changed nor deleted before their term is over; they are of before reasons were " +
        "kept apart from them.");

    public static readonly LocalizedText Connections = new(
        "Un accord donné sur une plateforme qui n’a pas pu être prévenue. Aucune clé n’en est conservée ici ; la personne peut " +
        "le retirer dans les réglages de la plateforme.",
        "A consent at a platform that could not be told. No key to it is kept here; the person can take it back in the " +
        "platform’s settings.");

    public static readonly LocalizedText Backups = new(
        "Les sauvegardes que l’exploitant fait par ailleurs, jusqu’à la fin de leur propre délai.",
        "Backups that the operator makes elsewhere, until their own term is over.");

    public static readonly LocalizedText BackupsFor = new(
        "Les sauvegardes, et ce que le stockage garde de ce qui est supprimé, pendant {days} au plus.",
        "Backups, and what storage keeps of what is deleted, for {days} at most.");

    public static readonly LocalizedText Elsewhere = new(
        "Ce qui avait déjà quitté cette installation : les courriels reçus par l’équipe et par la personne, et ce que le système de la " +
        "marque a enregistré de son côté.",
        "What had left this installation before: mails that the team and the person received, and what the brand’s own system has " +
        "recorded.");
}
