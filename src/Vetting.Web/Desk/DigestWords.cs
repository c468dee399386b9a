using Vetting.Core.Content;

namespace Vetting.Web.Desk;

/// <summary>What is said of mails that come as one.</summary>
internal static class DigestWords
{
    public static readonly LocalizedText Title = new("Vos courriels de relecture", "Your mails to review");
    public static readonly LocalizedText Lead = new(
        "Un seul courriel peut réunir les dossiers qui vous attendent et les rappels, avec un lien pour chacun. Ce qui presse vient toujours à part.",
        "One mail can gather the dossiers that wait for you and reminders, with a link for each. What is urgent always comes by itself.");
    public static readonly LocalizedText How = new("Je les reçois", "I get them");
    public static readonly LocalizedText Each = new("Un par un", "One by one");
    public static readonly LocalizedText Hourly = new("Une fois par heure au plus", "Once an hour at most");
    public static readonly LocalizedText Daily = new("Une fois par jour, le matin", "Once a day, in the morning");
    public static readonly LocalizedText Save = new("Enregistrer ce choix", "Save this choice");
}
