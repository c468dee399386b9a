using System.Globalization;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Sources.Feeds;

/// <summary>Why nothing of a feed could be read: which feed it is, where it breaks, and what would help.</summary>
internal static class FeedFailures
{
    private const int LongestAddress = 120;

    private static readonly LocalizedText NoFeedText = new(
        "{address} ne donne pas de flux : ni RSS, ni Atom, ni JSON Feed n’y a été reconnu. Donnez l’adresse du flux.",
        "{address} gives no feed: neither RSS, nor Atom, nor JSON Feed was made out there. Give the address of the feed.");

    private static readonly LocalizedText BrokenText = new(
        "Le flux {address} est rompu à la ligne {line}, avant la fin de sa première entrée : rien n’a pu y être lu. "
        + "Réparez-le, ou donnez l’adresse d’un autre.",
        "The feed {address} breaks at line {line}, before its first entry ends: nothing could be read in it. Mend it, or "
        + "give the address of another.");

    private static readonly LocalizedText DeepText = new(
        "Le flux {address} imbrique plus de {levels} éléments les uns dans les autres : il n’a pas été lu.",
        "The feed {address} nests its elements more than {levels} deep: it was not read.");

    private static readonly LocalizedText NamesNoneText = new(
        "La page {address} n’indique aucun flux. Donnez l’adresse du flux lui-même.",
        "The page {address} names no feed. Give the address of the feed itself.");

    private static readonly LocalizedText NamesPageText = new(
        "Le flux qu’indique la page est {address}, qui est une page aussi. Donnez l’adresse du flux lui-même.",
        "The feed that the page names is {address}, which is a page too. Give the address of the feed itself.");

    private static readonly LocalizedText UndatedText = new(
        "Aucune entrée du flux {address} ne porte de date lisible ({count}), et le flux n’en a pas non plus : rien n’y peut "
        + "être situé dans le temps. Ajoutez-y des dates, ou donnez l’adresse d’un autre.",
        "No entry of the feed {address} bears a date that can be read ({count}), nor does the feed: nothing in it can be "
        + "placed in time. Add dates to it, or give the address of another.");

    public static HistoryUnavailableException NoFeed(Uri address) => Malformed(NoFeedText, address);

    /// <param name="line">From 1.</param>
    public static HistoryUnavailableException Broken(Uri address, long line) =>
        Malformed(BrokenText.With(("line", line.ToString(CultureInfo.InvariantCulture))), address);

    public static HistoryUnavailableException Deep(Uri address, int levels) =>
        Malformed(DeepText.With(("levels", Wording.Number(levels))), address);

    public static HistoryUnavailableException NamesNone(Uri page) => Malformed(NamesNoneText, page);

    public static HistoryUnavailableException NamesPage(Uri named) => Malformed(NamesPageText, named);

    public static HistoryUnavailableException Undated(Uri address, int entries) =>
        Malformed(UndatedText.With(("count", Wording.Number(entries))), address);

    // What is asked after the path may be a token.
    private static HistoryUnavailableException Malformed(LocalizedText sentence, Uri address)
    {
        var shown = address.GetLeftPart(UriPartial.Path);
        return new(UnavailableReason.Malformed, sentence.With(
            ("address", shown.Length > LongestAddress ? $"{shown[..LongestAddress]}…" : shown)));
    }
}
