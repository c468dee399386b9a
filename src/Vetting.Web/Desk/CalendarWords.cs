using Vetting.Core.Content;

namespace Vetting.Web.Desk;

/// <summary>A member's calendar of what is due.</summary>
internal static class CalendarWords
{
    public static readonly LocalizedText Title = new("Mon calendrier", "My calendar");
    public static readonly LocalizedText Lead = new(
        "Les dossiers qui attendent votre décision, à leur dernier délai, dans le calendrier que vous utilisez déjà.",
        "The dossiers that wait for your decision, at their last term, in the calendar you use already.");
    public static readonly LocalizedText How = new(
        "Ajoutez l’adresse à votre calendrier comme calendrier « par URL » ou « abonnement » : Outlook, Google Agenda et Apple le " +
        "relisent d’eux-mêmes.",
        "Add the address to your calendar as a calendar “by URL” or “subscription”: Outlook, Google Calendar and Apple read it again " +
        "by themselves.");
    public static readonly LocalizedText Address = new("Adresse privée", "Private address");
    public static readonly LocalizedText Once = new(
        "Copiez l’adresse maintenant : elle n’est plus montrée. Qui la connaît voit les noms et les délais, et rien d’autre.",
        "Copy the address now: it is not shown again. Whoever knows it sees names and terms, and nothing else.");
    public static readonly LocalizedText Since = new(
        "Vous avez une adresse depuis le {at}.", "You have had an address since {at}.");
    public static readonly LocalizedText Make = new("Créer mon adresse", "Make my address");
    public static readonly LocalizedText Renew = new("Créer une autre adresse", "Make another address");
    public static readonly LocalizedText RenewMeans = new(
        "Celle d’avant ne mènera plus à rien.", "The one before will lead nowhere.");
    public static readonly LocalizedText End = new("Ne plus avoir d’adresse", "Have no address any more");

    public static readonly LocalizedText Name = new("{brand} : à décider", "{brand}: to decide");
    public static readonly LocalizedText Event = new("À décider : {creator}", "To decide: {creator}");
    public static readonly LocalizedText Description = new(
        "{brief}. Passé ce délai, rien n’est accepté.", "{brief}. After this, nothing is approved.");
}
