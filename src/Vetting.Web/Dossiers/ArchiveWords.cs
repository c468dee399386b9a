using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>What the archive of a dossier says of itself.</summary>
internal static class ArchiveWords
{
    private static readonly LocalizedText Text = new(
        """
        # {name}, {brief}

        Ce dossier de vérification, au {day}, avec tout ce dont il a été calculé :

        - `dossier.json` : le dossier, SHA-256 `{hash}`
        - `policy.json` : la politique selon laquelle il juge
        - `inputs` : candidature, brief, politique, historiques et analyse, chacun sous sa nature et son SHA-256
        - `pictures` : de publications citées, les copies d’images qui ont pu être conservées, chacune sous le SHA-256 de
          l’adresse que le dossier en donne

        Pour refaire le calcul, depuis une copie du code source, avec le chemin de ce répertoire :

            {command} CHEMIN/dossier.json

        La commande répond `identical`, ou nomme la première différence. Le dossier a été fait par la version {code}, analyse de
        texte {analyser} ; seule cette version donne les mêmes octets.

        Ces fichiers contiennent des données personnelles : gardez-les comme le dossier, et effacez-les avec lui.

        """,
        """
        # {name}, {brief}

        A vetting's dossier, as of {day}, with all it was computed from:

        - `dossier.json`: the dossier, SHA-256 `{hash}`
        - `policy.json`: the policy it judges by
        - `inputs`: submission, brief, policy, histories and analysis, each named by its kind and its SHA-256
        - `pictures`: of posts it quotes, the copies of pictures that could be kept, each named by the SHA-256 of the address
          that the dossier gives for it

        To compute it again, in a copy of the source code, with the path of this folder:

            {command} PATH/dossier.json

        The command says `identical`, or names the first difference. The dossier was made by version {code} with the text
        analysis {analyser}; only that version gives the same bytes.

        These files hold personal data: keep them as the dossier is kept, and erase them with it.

        """);

    public static string Readme(Dossier dossier, ContentRef kept, Reader reader) => reader[Text.With(
        ("name", dossier.Creator.Name), ("brief", dossier.BriefTitle), ("hash", kept.Sha256),
        ("command", DossierArchive.Command), ("code", dossier.Provenance.CodeVersion),
        ("analyser", $"{dossier.Provenance.Analyser.Name} {dossier.Provenance.Analyser.Version}"),
        ("day", reader[Wording.Day(dossier.AsOf)]))];
}
