using Vetting.Core.Content;

namespace Vetting.Web.Branding;

/// <summary>What is said of when a brand's people work.</summary>
internal static class HoursWords
{
    public static readonly LocalizedText Title = new("Heures et jours de travail", "Working hours and days");
    public static readonly LocalizedText Lead = new(
        "Rappels, relances et expirations tombent pendant ces heures, et les délais comptent ces jours : « 2 jours » en sont deux de travail. Cela vaut pour les candidatures reçues ensuite.",
        "Reminders, escalations and expiries come due in these hours, and terms count these days: “2 days” are two of work. It holds for submissions received from then on.");
    public static readonly LocalizedText None = new(
        "Rien n’est dit encore : le temps court jour et nuit, tous les jours.", "Nothing is said yet: time runs day and night, every day.");
    public static readonly LocalizedText Zone = new("Fuseau horaire", "Time zone");
    public static readonly LocalizedText ZoneHint = new("Par exemple Europe/Paris.", "Such as Europe/Paris.");
    public static readonly LocalizedText From = new("Début", "From");
    public static readonly LocalizedText To = new("Fin", "To");
    public static readonly LocalizedText Days = new("Jours travaillés", "Working days");
    public static readonly LocalizedText Holidays = new("Jours chômés", "Days off");
    public static readonly LocalizedText HolidaysHint = new(
        "Une date par ligne, comme 2026-12-25. 200 au plus.", "One date a line, such as 2026-12-25. 200 at most.");
    public static readonly LocalizedText Save = new("Enregistrer les heures", "Save the hours");
    public static readonly LocalizedText Remove = new("Laisser courir le temps jour et nuit", "Let time run day and night");
    public static readonly LocalizedText Wrong = new(
        "Les heures ne sont pas enregistrées : donnez un fuseau comme Europe/Paris, un début avant la fin (09:00), un jour au moins, et des dates comme 2026-12-25.",
        "The hours are not saved: give a time zone such as Europe/Paris, a beginning before the end (09:00), one day at least, and dates such as 2026-12-25.");
}
