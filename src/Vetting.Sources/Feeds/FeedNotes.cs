using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Sources.Feeds;

/// <summary>What a reader of the dossier should know of how a feed was read.</summary>
internal static class FeedNotes
{
    public static LocalizedText Cut { get; } = new(
        "le flux s’interrompt avant sa fin ; les entrées entières ont été lues.",
        "the feed breaks off before its end; the entries that are whole were read.");

    public static LocalizedText Beginning { get; } = new(
        "le flux contient plus d’éléments qu’aucun flux ; le début en a été lu.",
        "the feed holds more than any feed does; its beginning was read.");

    public static LocalizedText LeftOut(int entries) => new LocalizedText(
        "le flux est trop long pour être lu en entier ; entrées laissées de côté, au milieu : {count}.",
        "the feed is too long to be read whole; entries left out, from its middle: {count}.").With(
            ("count", Wording.Number(entries)));

    public static LocalizedText Mended(int line, int position) => new LocalizedText(
        "le flux n’est pas du XML bien formé (ligne {line}, position {position}) ; il a été réparé et lu.",
        "the feed is not well-formed XML (line {line}, position {position}); it was mended and read.").With(
            ("line", Wording.Number(line)), ("position", Wording.Number(position)));

    public static LocalizedText Unreadable(int characters) => new LocalizedText(
        "le flux contient des caractères illisibles, lus «\u00a0\uFFFD\u00a0» : {count}.",
        "the feed holds characters that cannot be read, shown as “\uFFFD”: {count}.").With(
            ("count", Wording.Number(characters)));

    public static LocalizedText Undated(int entries) => new LocalizedText(
        "entrées sans date lisible, datées d’après leurs voisines dans le flux : {count}.",
        "entries without a readable date, dated by their neighbours in the feed: {count}.").With(
            ("count", Wording.Number(entries)));

    public static LocalizedText UnknownZones(IEnumerable<string> zones) => new LocalizedText(
        "fuseaux horaires inconnus ou ambigus, lus comme UTC : {zones}.",
        "time zones that are unknown or ambiguous, read as UTC: {zones}.").With(
            ("zones", Wording.Verbatim(string.Join(", ", zones))));
}
