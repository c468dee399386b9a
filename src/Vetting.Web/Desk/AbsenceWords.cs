using System.Globalization;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What is said of members who are away.</summary>
internal static class AbsenceWords
{
    public static readonly LocalizedText Title = new("Votre absence", "When you are away");
    public static readonly LocalizedText Lead = new(
        "Pendant ces jours, les courriels de relecture vont à la personne qui vous remplace. Elle décide en son propre nom.",
        "On these days mails to review go to whoever stands in for you. They decide in their own name.");
    public static readonly LocalizedText From = new("Du", "From");
    public static readonly LocalizedText To = new("Au (compris)", "To (included)");
    public static readonly LocalizedText StandIn = new("Vous remplace", "Stands in for you");
    public static readonly LocalizedText Save = new("Enregistrer l’absence", "Save the absence");
    public static readonly LocalizedText End = new("Je suis là", "I am here");
    public static readonly LocalizedText Nobody = new(
        "Personne d’autre de l’équipe ne peut décider : invitez d’abord quelqu’un.",
        "Nobody else on the team may decide: invite somebody first.");
    public static readonly LocalizedText Said = new(
        "Absence du {from} au {to} ; remplacement : {name}", "Away from {from} to {to}, {name} stands in");
    public static readonly LocalizedText Wrong = new(
        "Donnez un premier et un dernier jour, 400 jours au plus, et une personne qui peut décider.",
        "Give a first and a last day, 400 days at most, and somebody who may decide.");

    public static string Day(Reader reader, DateOnly day) =>
        reader.Date(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));

    /// <summary>As a field of a form holds it.</summary>
    public static string? Field(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
