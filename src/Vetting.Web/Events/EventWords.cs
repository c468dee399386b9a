using Vetting.Core.Content;
using Vetting.Core.Events;

namespace Vetting.Web.Events;

/// <summary>What is said of events and whether the brand's own system took them.</summary>
internal static class EventWords
{
    public static readonly LocalizedText Title = new("Webhooks", "Webhooks");
    public static readonly LocalizedText Lead = new(
        "Chaque événement part vers {address}, signé. Ce qui n’est pas pris est renvoyé pendant environ un jour.",
        "Each event goes to {address}, signed. What is not taken is sent again for about a day.");
    public static readonly LocalizedText NoWebhook = new(
        "Aucune adresse n’est configurée : rien n’est envoyé. Qui exploite le produit la donne par {setting}.",
        "No address is configured: nothing is sent. Whoever runs the product gives it as {setting}.");
    public static readonly LocalizedText None = new("Rien n’a encore été envoyé.", "Nothing has been sent yet.");
    public static readonly LocalizedText NoneOpen = new("Tout ce qui devait être envoyé l’a été.", "Everything that was to be sent was taken.");
    public static readonly LocalizedText OpsLead = new(
        "Ce que les systèmes des marques n’ont pas pris.", "What the brands’ own systems have not taken.");
    public static readonly LocalizedText OfBrand = new("Envois à la marque {brand}.", "Deliveries to the brand {brand}.");
    public static readonly LocalizedText AllOpen = new("Toutes les marques", "All brands");
    public static readonly LocalizedText Show = new("Afficher", "Show");
    public static readonly LocalizedText Event = new("Événement", "Event");
    public static readonly LocalizedText About = new("Candidature", "Candidate");
    public static readonly LocalizedText At = new("Survenu", "Happened");
    public static readonly LocalizedText Delivery = new("Envoi", "Delivery");
    public static readonly LocalizedText Attempts = new("Essais", "Attempts");
    public static readonly LocalizedText Answer = new("Dernière réponse", "Last answer");
    public static readonly LocalizedText NoAnswer = new("aucune réponse", "no answer");
    public static readonly LocalizedText NotTried = new("pas encore essayé", "not tried yet");
    public static readonly LocalizedText Replay = new("Renvoyer", "Send again");
    public static readonly LocalizedText ReplayWhich = new("Renvoyer {event} de {at}", "Send {event} of {at} again");
    public static readonly LocalizedText ReplayTaken = new("Renvoyé, et pris.", "Sent again, and taken.");
    public static readonly LocalizedText ReplayRefused = new(
        "Renvoyé, et non pris : voyez la dernière réponse.", "Sent again, and not taken: see the last answer.");
    public static readonly LocalizedText Newest = new("Les plus récents", "The newest");
    public static readonly LocalizedText OwnersOnly = new(
        "Cette page est à qui administre l’espace", "This page is for the desk’s owners");
    public static readonly LocalizedText OwnersOnlyDo = new(
        "Demandez à une personne qui administre l’espace.", "Ask one of the desk’s owners.");

    public static LocalizedText Of(EventType type) => type switch
    {
        EventType.Received => new("Candidature reçue", "Submission received"),
        EventType.Unreadable => new("Rien de lisible", "Nothing readable"),
        EventType.Ready => new("Dossier prêt", "Dossier ready"),
        EventType.Decided => new("Décidée", "Decided"),
        EventType.Expired => new("Expirée", "Expired"),
        EventType.Withdrawn => new("Retirée", "Withdrawn"),
        EventType.Terminated => new("Arrêtée", "Terminated"),
        EventType.Failed => new("En échec", "Failed"),
        EventType.WatchChanged => new("Suivi : un changement", "Watched: a change"),
        EventType.WatchEnded => new("Suivi terminé", "Watched no more"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static LocalizedText Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Waiting => new("En cours", "Under way"),
        DeliveryStatus.Delivered => new("Pris", "Taken"),
        DeliveryStatus.GivenUp => new("Abandonné", "Given up"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
