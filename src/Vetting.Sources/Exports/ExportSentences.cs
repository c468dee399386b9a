using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Sources.Exports;

/// <summary>What is wrong with a platform's export, and what to ask that platform for.</summary>
internal static class ExportSentences
{
    public static LocalizedText Html(IExportPlatform platform) => Of(platform,
        "L’export {title} est en HTML, où rien n’est daté avec certitude. Redemandez-le en JSON : {ask}.",
        "The {title} export is in HTML, where nothing is dated for sure. Ask for it again in JSON: {ask}.");

    public static LocalizedText NoPosts(IExportPlatform platform) => Of(platform,
        "L’export {title} ne contient pas les publications. Redemandez-le avec elles : {ask}.",
        "The {title} export does not hold the posts. Ask for it again with them: {ask}.");

    public static LocalizedText Empty(IExportPlatform platform) => Of(platform,
        "L’export {title} a été lu en entier, et sa liste de publications est vide. Si le compte a publié, " +
        "redemandez-le pour toute la période : {ask}.",
        "The {title} export was read whole, and its list of posts is empty. If the account has published, ask for it " +
        "again for all time: {ask}.");

    public static LocalizedText NothingPublic(IExportPlatform platform, ExportTally tally) => Of(platform,
        "L’export {title} a été lu en entier, et aucune entrée n’y est une publication publique ; sur {count} : " +
        "{reasons}.",
        "The {title} export was read whole, and no entry in it is a public post; of {count}: {reasons}.")
        .With(("count", Wording.Number(tally.Seen)), ("reasons", Reasons(tally)));

    public static LocalizedText Unread(IExportPlatform platform, int seen) => Of(platform,
        "Aucune entrée ({count}) de l’export {title} n’a pu être lue : il n’a pas une forme connue. Redemandez-le : " +
        "{ask}.",
        "No entry ({count}) of the {title} export could be read: it is of no known shape. Ask for it again: " +
        "{ask}.").With(("count", Wording.Number(seen)));

    public static LocalizedText UnknownShape(IExportPlatform platform, string file) => Of(platform,
        "« {file} » de l’export {title} n’a pas une forme connue ; rien n’a pu y être lu. Redemandez l’export : {ask}.",
        "“{file}” of the {title} export is of no known shape; nothing could be read in it. Ask for the export again: " +
        "{ask}.").With(("file", Wording.Verbatim(Short(file))));

    public static LocalizedText UnknownLanguage(IExportPlatform platform, string file) => Of(platform,
        "Les libellés de « {file} » sont dans une langue qui n’est pas connue. Mettez le compte {title} en anglais " +
        "ou en français, puis redemandez l’export : {ask}.",
        "The labels of “{file}” are in a language that is not known. Set the {title} account to English or French, " +
        "then ask for the export again: {ask}.").With(("file", Wording.Verbatim(Short(file))));

    public static LocalizedText MissingPart(IExportPlatform platform, string file) => Of(platform,
        "L’export {title} est en plusieurs parties, et « {file} » manque : ce qui y est n’a pas été lu. Donnez " +
        "toutes les parties ensemble.",
        "The {title} export is in several parts, and “{file}” is missing: what is in it was not read. Give all the " +
        "parts together.").With(("file", Wording.Verbatim(Short(file))));

    public static LocalizedText OneOfSeveral(IExportPlatform platform, int number) => Of(platform,
        "Ce fichier est le numéro {number} d’un export {title} en plusieurs fichiers, et la liste des publications " +
        "est dans un autre. Mettez-les tous dans un même dossier et donnez ce dossier, ou le fichier où elle est.",
        "This file is number {number} of several of a {title} export, and the list of posts is in another. Put them " +
        "all into one folder and give that folder, or the file with the list.")
        .With(("number", Wording.Number(number)));

    public static LocalizedText BrokenFile(IExportPlatform platform, string file) => Of(platform,
        "« {file} » de l’export {title} s’arrête ou se brise en route : ce qui suit n’a pas été lu. Téléchargez " +
        "l’export de nouveau.",
        "“{file}” of the {title} export ends or breaks midway: what follows was not read. Download the export again.")
        .With(("file", Wording.Verbatim(Short(file))));

    /// <param name="titles">Of the platforms whose exports are read.</param>
    public static LocalizedText NoExport(string titles) => new LocalizedText(
        "Ce n’est ni l’export d’une plateforme connue, ni un historique de notre format. Les exports lus sont ceux " +
        "de : {titles}.",
        "This is neither the export of a known platform, nor a history in our format. The exports that are read are " +
        "those of: {titles}.").With(("titles", Wording.Verbatim(titles)));

    public static LocalizedText NotOf(string wanted, string titles) => new LocalizedText(
        "C’est un export {titles}, et le canal est sur {wanted}.",
        "This is an export of {titles}, and the channel is on {wanted}.")
        .With(("titles", Wording.Verbatim(titles)), ("wanted", Wording.Verbatim(wanted)));

    /// <param name="other">Whose it is.</param>
    /// <param name="wanted">Whose it should be.</param>
    public static LocalizedText OtherOwner(IExportPlatform platform, string other, string wanted) => Of(platform,
        "L’export {title} est celui de {other}, et non de {wanted}. Envoyez celui de {wanted}. Si le compte a changé de nom " +
        "depuis, redemandez l’export : {ask}. Si c’est ce nom qui est faux, présentez une nouvelle candidature avec le bon.",
        "The {title} export is {other}’s, not {wanted}’s. Send the one of {wanted}. If the account has been renamed since, ask " +
        "for the export again: {ask}. If it is that name that is wrong, submit again with the right one.")
        .With(("other", Wording.Verbatim(Account(other))), ("wanted", Wording.Verbatim(Account(wanted))));

    public static LocalizedText UncheckedOwner(IExportPlatform platform) => Of(platform,
        "Rien ne permet de vérifier que l’export {title} est celui du compte du canal : son propriétaire n’a pas été " +
        "vérifié.",
        "Nothing tells whether the {title} export is that of the channel’s account: its owner was not checked.");

    private static LocalizedText Reasons(ExportTally tally)
    {
        var reasons = tally.LeftOut.Select(left => new LocalizedText("{count} {what}", "{count} {what}").With(
            ("count", Wording.Number(left.Value)), ("what", LeftOutWords.Of(left.Key, left.Value))));
        if (tally.Unreadable > 0)
        {
            reasons = reasons.Append(new LocalizedText(
                tally.Unreadable > 1 ? "{count} illisibles" : "{count} illisible", "{count} unreadable")
                .With(("count", Wording.Number(tally.Unreadable))));
        }

        LocalizedText[] all = [.. reasons];
        return new(string.Join(", ", all.Select(one => one.Fr)), string.Join(", ", all.Select(one => one.En)));
    }

    private static LocalizedText Of(IExportPlatform platform, string fr, string en) =>
        new LocalizedText(fr, en).With(("title", Wording.Verbatim(platform.Title)), ("ask", platform.Ask));

    private static string Account(string handle) => $"@{Short(handle.TrimStart('@'))}";

    private static string Short(string file) => PlainText.Of(file.Length > 80 ? $"{file[..79]}…" : file);
}
