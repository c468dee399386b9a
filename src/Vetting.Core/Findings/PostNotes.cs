using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Core.Findings;

/// <summary>What a quote's reader would not guess: where its words stand, a date that is not sure, other addresses.
/// </summary>
internal static class PostNotes
{
    private static readonly LocalizedText Near =
        new("date approchée", "approximate date");

    /// <param name="start">UTF-16 offset of the quote.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static LocalizedText? At(AnalysedPost post, int start)
    {
        LocalizedText[] notes =
        [
            .. (post.Post.Parts ?? []).Where(part => part.Start <= start && start < part.Start + part.Length)
                .Select(part => Of(part.Place)),
            .. post.Commercial.Tag is { } tag ? [Tagged.With(("tag", tag))] : Array.Empty<LocalizedText>(),
            .. post.Post.DateIsNear == true ? [Near] : Array.Empty<LocalizedText>(),
            .. post.Post.MadeWithAi == true ? [Made] : Array.Empty<LocalizedText>(),
            .. post.Post.EditedAt is { } at ? [Changed.With(("day", Wording.Day(at)))] : Array.Empty<LocalizedText>(),
            .. post.Post.EditedSince is { } read ? [Edited.With(("day", Wording.Day(read)))] : Array.Empty<LocalizedText>(),
            .. post.Post.GoneSince is { } missed ? [Gone.With(("day", Wording.Day(missed)))] : Array.Empty<LocalizedText>(),
            .. (post.Post.OtherLinks ?? []).Select(link => Also.With(("link", link))),
        ];
        return notes.Length == 0 ? null : new LocalizedText(
            string.Join(" · ", notes.Select(note => note.Fr)), string.Join(" · ", notes.Select(note => note.En)));
    }

    private static LocalizedText Tagged { get; } =
        new("hashtag à côté du texte : #{tag}", "hashtag beside the text: #{tag}");

    private static LocalizedText Made { get; } =
        new("signalée sur la plateforme comme faite avec une IA", "labelled by the platform as made with AI");

    private static LocalizedText Changed { get; } =
        new("modifiée par son auteur le {day}", "edited by its author on {day}");

    private static LocalizedText Edited { get; } =
        new("texte modifié depuis la lecture du {day}", "text edited since it was read on {day}");

    private static LocalizedText Gone { get; } =
        new("n’est plus en ligne depuis le {day}", "no longer there since {day}");

    private static LocalizedText Also { get; } = new("aussi à l’adresse {link}", "also at {link}");

    private static LocalizedText Of(TextPlace place) => place switch
    {
        TextPlace.PictureDescription => new("dans la description d’une image", "in the description of a picture"),
        TextPlace.LinkCard => new("dans l’aperçu d’un lien", "in the card of a link"),
        TextPlace.Label => new("dans un avertissement mis par l’auteur", "in a label put on by the author"),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "There are no words for this place."),
    };
}
