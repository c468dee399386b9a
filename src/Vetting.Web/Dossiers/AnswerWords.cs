using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Web.Dossiers;

/// <summary>Sentences that answer a brand's questions.</summary>
internal static class AnswerWords
{
    public static readonly LocalizedText NothingRead = new(
        "Rien de ce que cette personne publie n’a pu être lu.", "Nothing that this creator publishes could be read.");
    public static readonly LocalizedText In = new(", en {languages}", ", in {languages}");
    public static readonly LocalizedText Read = new(
        "Lecture de {posts}, du {from} au {to}{languages}.", "{posts} read, from {from} to {to}{languages}.");
    public static readonly LocalizedText Habit = new(
        "Rythme : {rhythm}, surtout {format} ({share}).", "About {rhythm}, mostly {format} ({share}).");
    public static readonly LocalizedText OneHabit = new(
        "Rythme : {rhythm}, uniquement {format}.", "About {rhythm}, all {format}.");
    public static readonly LocalizedText Themes = new(
        "Ce qui revient le plus, sur {all} : {themes}.", "What comes up most, over {all}: {themes}.");
    public static readonly LocalizedText Partners = new(
        "Marques citées dans ces publications : {count} ({names}).", "Brands named in those posts: {count} ({names}).");
    public static readonly LocalizedText NoPrice = new(
        "Rien ici ne permet de le dire : demandez-lui son tarif.", "Nothing here tells: ask the creator for a price.");
    public static readonly LocalizedText AskPrice = new(
        "Le prix de cette collaboration reste à demander.", "The price of this collaboration is still to be asked.");
    public static readonly LocalizedText NothingUnknown = new(
        "Tout ce qui devait être jugé a pu l’être.", "All that was to be judged could be.");
    public static readonly LocalizedText Partly = new(
        "Tout a pu être jugé, à {count} points près.", "All could be judged, but for {count} points.");
    public static readonly LocalizedText PartlyOne = new(
        "Tout a pu être jugé, à un point près.", "All could be judged, but for one point.");
    public static readonly LocalizedText Whole = new(
        "Pas jugé, faute de données : {names} (dimensions jugées : {judged} sur {all}).",
        "Not judged, for want of data: {names} (dimensions judged: {judged} of {all}).");
    public static LocalizedText Mostly(MediaKind media) => media switch
    {
        MediaKind.None => new("du texte", "text"),
        MediaKind.Image => new("des images", "images"),
        MediaKind.Video => new("des vidéos", "videos"),
        MediaKind.Link => new("des liens", "links"),
        MediaKind.Other => new("d’autres formats", "other formats"),
        _ => throw new ArgumentOutOfRangeException(nameof(media), media, "There are no words for this format."),
    };

    public static readonly LocalizedText Errors = new(
        "La lecture est automatique et se trompe parfois ;", "The reading is automatic, and sometimes wrong;");
    public static readonly LocalizedText ErrorsLink = new("voici à quelle fréquence", "here is how often");
}
