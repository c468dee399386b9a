using System.Text.Json;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;
using Vetting.Sources.Exports.Meta;

namespace Vetting.Sources.Exports.Instagram;

/// <summary>The account's name and biography. The address, telephone number and birthday beside them are passed
/// over.</summary>
internal static class InstagramProfile
{
    private static readonly PathPattern File = new("personal_information/personal_information.json");

    private static readonly string[] Handles =
    [
        "username", "nom d'utilisateur", "nom de profil", "benutzername", "nombre de usuario", "nome utente",
        "nome de usuario", "nome de utilizador", "gebruikersnaam",
    ];

    private static readonly string[] Names = ["name", "nom", "nombre", "nome", "naam"];
    private static readonly string[] Biographies = ["bio", "biographie", "biografie", "biografia", "steckbrief"];

    public static void Read(IExportPlatform platform, ExportFiles files, ExportTally tally)
    {
        foreach (var part in files.Find(File))
        {
            JsonFile.Read(platform, files, part.Entry, tally,
                path => path == "profile_user" ? JsonWant.Items : JsonWant.Walk,
                (item, _, _) => Take(item, tally));
        }
    }

    private static void Take(JsonElement item, ExportTally tally)
    {
        var labels = new LabelValues(item);
        tally.Handle ??= labels.Words(Handles);
        tally.Profile = tally.Profile with
        {
            DisplayName = labels.Words(Names), Bio = labels.Words(Biographies),
        };
    }
}
