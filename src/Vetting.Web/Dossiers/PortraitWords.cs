using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Portraits;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>What a creator publishes and for whom, in words.</summary>
internal static class PortraitWords
{
    private const double DaysAMonth = 30.4;
    private const int LongPause = 30;

    public static readonly LocalizedText Rhythm = new("Rythme", "Rhythm");
    public static readonly LocalizedText Formats = new("Formats", "Formats");
    public static readonly LocalizedText Typical = new("Médianes des {n} dernières", "Medians of the last {n}");
    public static readonly LocalizedText Best = new("Publications qui ont le mieux marché", "Posts that did best");
    public static readonly LocalizedText Partners = new("Marques citées jusqu’ici", "Brands so far");
    public static readonly LocalizedText PartnersHint = new(
        "Lues dans les publications à intention commerciale, ou déclarées ; une marque citée n’est pas forcément un client.",
        "Read in posts of commercial intent, or stated; a brand that is named need not be a client.");
    public static readonly LocalizedText Partner = new("Marque", "Brand");
    public static readonly LocalizedText Posts = new("Publications", "Posts");
    public static readonly LocalizedText Marked = new("Signalées", "Marked");
    public static readonly LocalizedText Declared = new("Montant déclaré", "Amount stated");

    public static LocalizedText Of(MediaKind media) => media switch
    {
        MediaKind.None => new("texte", "text"),
        MediaKind.Image => new("images", "images"),
        MediaKind.Video => new("vidéos", "videos"),
        MediaKind.Link => new("liens", "links"),
        MediaKind.Other => new("autres", "other"),
        _ => throw new ArgumentOutOfRangeException(nameof(media)),
    };

    public static LocalizedText Of(Rhythm rhythm) => (rhythm.PostsAWeek >= 1
        ? new LocalizedText("{week} par semaine", "{week} a week")
        : new LocalizedText("{month} par mois", "{month} a month")).With(
            ("week", Wording.Decimal(rhythm.PostsAWeek)),
            ("month", Wording.Decimal(rhythm.PostsAWeek * DaysAMonth / 7)));

    /// <returns>Null when no pause was long.</returns>
    public static LocalizedText? Pause(Rhythm rhythm) => rhythm.LongestPauseDays < LongPause ? null : new LocalizedText(
        "plus longue pause : {days} jours, à partir du {from}", "longest pause: {days} days, from {from}").With(
            ("days", Wording.Number(rhythm.LongestPauseDays)), ("from", Wording.Day(rhythm.PauseFrom)));

    public static IEnumerable<(long Count, Plural Noun)> Of(TypicalCounts counts) =>
        Counts(counts.Views, counts.Likes, counts.Comments, counts.Shares);

    public static IEnumerable<(long Count, Plural Noun)> Of(QuotedPost post) =>
        Counts(post.Views, post.Likes, post.Comments, post.Shares, post.Saves);

    private static IEnumerable<(long Count, Plural Noun)> Counts(
        long? views, long? likes, long? comments, long? shares, long? saves = null) =>
    [
        .. new (long? Count, Plural Noun)[]
        {
            (views, new(new("vue", "view"), new("vues", "views"))),
            (likes, new(new("j’aime", "like"), new("j’aime", "likes"))),
            (comments, new(new("commentaire", "comment"), new("commentaires", "comments"))),
            (shares, new(new("partage", "share"), new("partages", "shares"))),
            (saves, new(new("enregistrement", "save"), new("enregistrements", "saves"))),
        }.Where(one => one.Count is not null).Select(one => (one.Count!.Value, one.Noun)),
    ];
}
