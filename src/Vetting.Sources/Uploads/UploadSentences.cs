using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <summary>What is wrong with a history file, for the person who sent it.</summary>
internal static class UploadSentences
{
    public static LocalizedText Empty { get; } = new(
        "Le fichier est vide ; il devrait être en JSON Lines ou CSV, une publication par ligne.",
        "The file is empty; it should be JSON Lines or CSV with a post in each line.");

    public static LocalizedText NoText { get; } = new(
        "Le fichier devrait être du texte en UTF-8, ou cela en gzip.", "The file should be UTF-8 text, or that in gzip.");

    public static LocalizedText Damaged { get; } = new("Le fichier gzip est abîmé.", "The file is damaged gzip.");

    public static LocalizedText EndsEarly { get; } = new(
        "Le fichier gzip est abîmé : il s’arrête trop tôt.", "The file is damaged gzip: it ends too early.");

    public static LocalizedText EndsElsewhere { get; } = new(
        "Le fichier gzip est abîmé : il s’arrête trop tôt, ou autre chose suit sa fin.",
        "The file is damaged gzip: it ends too early, or more follows its end.");

    public static LocalizedText OtherFormat { get; } = new(
        "Le fichier est en JSON Lines et a été envoyé comme CSV.", "The file is JSON Lines and was sent as CSV.");

    /// <summary>Somebody who was asked for their posts took whatever file they had.</summary>
    public static LocalizedText NotOurs { get; } = new(
        "Ce fichier n’est ni un export que nous connaissons, ni un historique à notre format. Envoyez plutôt l’archive " +
        "entière que la plateforme vous donne, telle quelle (.zip).",
        "This file is neither an export that we know, nor a history in our format. Please send the whole archive that the " +
        "platform gives you, as it is (.zip).");

    public static LocalizedText OtherAccount { get; } = new(
        "Ce fichier dit être d’un autre compte, ou d’une autre plateforme. Envoyez celui du compte demandé.",
        "This file says that it is of another account, or of another platform. Please send the one of the account asked for.");

    private static readonly LocalizedText LargerThan = new(
        "Le fichier dépasse {most} octets.", "The file is larger than {most} bytes.");

    private static readonly LocalizedText LongerThan = new(
        "Le fichier a plus de {most} lignes.", "The file has more than {most} lines.");

    private static readonly LocalizedText Column = new(
        "Ce fichier est un tableau, mais pas un historique à notre format : il n’a pas de colonne « {column} ». S’il vient " +
        "d’une plateforme, envoyez plutôt l’archive entière qu’elle vous donne, telle quelle (.zip).",
        "This file is a table, but not a history in our format: it has no column “{column}”. If it comes from a platform, " +
        "please send the whole archive that it gives you, as it is (.zip).");

    private static readonly LocalizedText Separator = new(
        "Les colonnes de ce fichier sont séparées par « {sign} ». Enregistrez-le avec des virgules, des points-virgules ou " +
        "des tabulations.",
        "The columns of this file are separated by “{sign}”. Please save it with commas, semicolons or tabs.");

    private static readonly LocalizedText Line = new("ligne {line} : {what}", "line {line}: {what}");

    private static readonly LocalizedText Many = new(
        "{first} ; plus de {most} lignes sont dans ce cas, et le reste n’a pas été lu",
        "{first}; so are more than {most} lines, and the rest was not read");

    private static readonly LocalizedText Fields = new(
        "il y a plus de {most} champs", "there are more than {most} fields");

    private static readonly LocalizedText Field = new(
        "un champ dépasse {most} caractères", "a field is longer than {most} characters");

    public static HistoryUnavailableException TooLarge(long most) => new(
        UnavailableReason.TooLarge, LargerThan.With(("most", $"{most}")));

    public static HistoryUnavailableException TooManyLines(int most) => new(
        UnavailableReason.TooLarge, LongerThan.With(("most", $"{most}")));

    public static LocalizedText TooManyFields(int line, int most) => AtLine(line, Fields.With(("most", $"{most}")));

    public static LocalizedText TooLongField(int line, int most) => AtLine(line, Field.With(("most", $"{most}")));

    public static LocalizedText NoColumn(string column) => Column.With(("column", column));

    public static LocalizedText SeparatedBy(char sign) => Separator.With(("sign", $"{sign}"));

    public static LocalizedText AtLine(int line, LocalizedText what) => Line.With(("line", Wording.Verbatim($"{line}")), ("what", what));

    public static LocalizedText TooManyWrong(LocalizedText first, int most) =>
        Many.With(("first", first), ("most", Wording.Verbatim($"{most}")));
}
