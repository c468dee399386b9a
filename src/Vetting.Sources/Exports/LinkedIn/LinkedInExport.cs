using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Csv;

namespace Vetting.Sources.Exports.LinkedIn;

/// <summary>
/// LinkedIn's Shares.csv: Date, ShareLink, ShareCommentary, SharedUrl, MediaUrl, Visibility, always in English. Some
/// of its files begin with a block of notes. No counts.
/// </summary>
internal sealed partial class LinkedInExport : IExportPlatform
{
    private static readonly PathPattern Shares = new("shares.csv");
    private static readonly PathPattern Profile = new("profile.csv");

    // MEMBER_NETWORK is "anyone"; the others are connections, groups and people at an event.
    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "MEMBER_NETWORK", "PUBLIC", "ANYONE", "MEMBER_NETWORK_AND_TWITTER",
    };

    public string Platform => "linkedin";

    public LocalizedText Ask { get; } = new(
        "Préférences et confidentialité › Confidentialité des données › Obtenir une copie de vos données, avec " +
        "l’archive complète, qui arrive dans les 24 heures",
        "Settings & Privacy › Data privacy › Get a copy of your data, with the complete archive, which comes within " +
        "24 hours");

    public IReadOnlyList<PathPattern> Posts { get; } = [Shares];

    public IReadOnlyList<PathPattern> Signs { get; } =
        [new("email addresses.csv"), new("invitations.csv"), new("positions.csv"), new("connections.csv")];

    public IReadOnlyList<PathPattern> Pages { get; } = [];

    public string? NameOf(string head) =>
        head.Contains("ShareCommentary", StringComparison.OrdinalIgnoreCase) ? "Shares.csv" : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        foreach (var part in files.Find(Profile))
        {
            CsvTable.Read(this, files, part.Entry, tally, names => names.Contains("headline"), (row, _) =>
                tally.Profile = tally.Profile with
                {
                    DisplayName = PlainText.OrNull($"{row.Field("first name")} {row.Field("last name")}"),
                    Bio = PlainText.OrNull($"{row.Field("headline")}\n{row.Field("summary")}"),
                });
        }

        foreach (var part in files.Find(Shares))
        {
            tally.Dialect = part.Entry.KnownAs;
            if (CsvTable.Read(this, files, part.Entry, tally, names => names.Contains("sharecommentary"),
                (row, place) => Take(row, place, tally)))
            {
                tally.FoundPosts = true;
            }
        }
    }

    private static void Take(CsvRows row, string place, ExportTally tally)
    {
        var text = PlainText.Of(Quotes().Replace(row.Field("sharecommentary") ?? "", "\n"));
        if (row.Field("visibility") is { } seen && !Public.Contains(seen))
            tally.Leave(LeftOutReason.NotPublic);
        else
            tally.Add(Post(row, text, place));
    }

    private static Post? Post(CsvRows row, string text, string place)
    {
        var link = row.Field("sharelink");
        return ExportTime.Iso(row.Field("date")) is not { } time ? null : new Post(
            Number().Match(link ?? "") is { Success: true } number ? number.Groups[1].Value : place, text, time, link,
            Media: row.Field("mediaurl") is not null ? MediaKind.Other
                : row.Field("sharedurl") is not null ? MediaKind.Link
                : MediaKind.None);
    }

    // Many of its exports set each line of a text in quotation marks of its own.
    [GeneratedRegex("\"?\r?\n\"?", RegexOptions.NonBacktracking)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"(?:%3A|:)(\d{5,25})/?\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
