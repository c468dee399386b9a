using System.Text.Json;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;

namespace Vetting.Sources.Exports.X;

/// <summary>Whose archive it is. The address and telephone number beside it are passed over.</summary>
internal sealed record XAccount(string? Id, string? UserName)
{
    private static readonly PathPattern Account = new("data/account.js");
    private static readonly PathPattern Profile = new("data/profile.js");

    public static XAccount Read(XExport platform, ExportFiles files, ExportTally tally)
    {
        var account = new XAccount(null, null);
        Each(platform, files, tally, Account, "account", own =>
        {
            account = new(own.Text("accountId"), own.Text("username"));
            tally.Handle = account.UserName;
            tally.Profile = tally.Profile with { DisplayName = PlainText.OrNull(own.Text("accountDisplayName")) };
        });
        Each(platform, files, tally, Profile, "profile", own => tally.Profile = tally.Profile with
        {
            Bio = PlainText.OrNull(own.Member("description")?.Text("bio")),
        });
        return account;
    }

    private static void Each(
        XExport platform, ExportFiles files, ExportTally tally, PathPattern pattern, string name,
        Action<JsonElement> take)
    {
        foreach (var part in files.Find(pattern))
        {
            JsonFile.Read(platform, files, part.Entry, tally, path => path.Length == 0 ? JsonWant.Items : JsonWant.Walk,
                (item, _, _) =>
                {
                    if (item.Member(name) is { } own)
                        take(own);
                }, after: '=');
        }
    }
}
