using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>What mails about watched creators say.</summary>
internal static class ChangesMailWords
{
    public static readonly Plural Changes = new(new("changement", "change"), new("changements", "changes"));
    public static readonly Plural Creators = new(new("créateur", "creator"), new("créateurs", "creators"));

    public static readonly LocalizedText Subject = new("{creator} : {count} à regarder", "{creator}: {count} to look at");
    public static readonly LocalizedText Heading = new(
        "{creator}, suivi pour {brand}", "{creator}, watched for {brand}");
    public static readonly LocalizedText Opening = new(
        "Bonjour {reviewer}, voici ce qui a changé pour {creator} («\u00a0{brief}\u00a0») depuis le dernier passage. Rien n’est décidé : à vous de voir si cela compte.",
        "Hello {reviewer}, this is what has changed since the last look at {creator}’s accounts (“{brief}”). Nothing is decided: whether it matters is yours to say.");
    public static readonly LocalizedText See = new("Regarder les changements", "Look at the changes");

    public static readonly LocalizedText WeekSubject = new("La semaine : {count}", "The week: {count}");
    public static readonly LocalizedText WeekHeading = new("Du nouveau chez {count}", "News of {count} watched");
    public static readonly LocalizedText WeekOpening = new(
        "Bonjour {reviewer}, voici ce qui a changé chez les créateurs suivis pour {brand}. Rien ne presse.",
        "Hello {reviewer}, this is what has changed about the creators watched for {brand}. None of it is urgent.");

    public static readonly LocalizedText Until = new("Le lien est ouvert jusqu’au {at}.", "The link is open until {at}.");
    public static readonly LocalizedText Personal = new(
        "Il est personnel : votre nom accompagnera ce que vous en ferez. Ne le transférez pas.",
        "It is personal: your name will stand with what you do there. Please do not forward it.");
    public static readonly LocalizedText WeekPersonal = new(
        "Ces liens sont personnels : votre nom accompagnera ce que vous en ferez. Ne les transférez pas.",
        "These links are personal: your name will stand with what you do there. Please do not forward them.");

    private static readonly LocalizedText Before = new("{sentence} (avant : {before})", "{sentence} (before: {before})");

    public static string Of(Core.Watching.WatchedChange change, Reader reader) => OneLine.Of(reader[change.Before is { } before
        ? Before.With(("sentence", change.Sentence), ("before", before))
        : change.Sentence]);
}
