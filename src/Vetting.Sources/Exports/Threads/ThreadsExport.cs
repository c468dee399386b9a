using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;
using Vetting.Sources.Exports.Meta;

namespace Vetting.Sources.Exports.Threads;

/// <summary>
/// Threads, within Instagram's export: text_post_app_text_posts in threads/threads_and_replies.json. Posts and
/// replies stand in one list; only some exports say which is which.
/// </summary>
internal sealed class ThreadsExport : IExportPlatform
{
    private const string Site = "https://www.threads.";

    public string Platform => "threads";

    public LocalizedText Ask { get; } = new(
        "Espace Comptes › Vos informations et autorisations › Exporter vos informations, avec Threads, au format JSON",
        "Accounts Centre › Your information and permissions › Export your information, with Threads, in the format " +
        "JSON");

    public IReadOnlyList<PathPattern> Posts { get; } = [new("threads_and_replies_#.json")];

    public IReadOnlyList<PathPattern> Signs { get; } = [];

    public IReadOnlyList<PathPattern> Pages { get; } = [new("threads_and_replies_#.html")];

    public string? NameOf(string head) =>
        head.Contains("\"text_post_app_text_posts\"", StringComparison.Ordinal) ? "threads_and_replies.json" : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        tally.Dialect = "threads_and_replies.json";
        foreach (var part in files.Find(Posts))
        {
            if (JsonFile.Read(this, files, part.Entry, tally,
                path => path is "" or "text_post_app_text_posts" ? JsonWant.Items : JsonWant.Walk,
                (item, _, place) => Take(item, place, tally)).Count > 0)
            {
                tally.FoundPosts = true;
            }
            else
            {
                tally.Note(ExportSentences.UnknownShape(this, part.Entry.Name));
            }
        }
    }

    private static void Take(JsonElement item, string place, ExportTally tally)
    {
        if (item.Items("media").Any(IsReply))
            tally.Leave(LeftOutReason.Reply);
        else
            tally.Add(MetaPost.Of(item, place, Site));
    }

    private static bool IsReply(JsonElement media) =>
        media.Member("text_app_post")?.Member("is_reply") is { ValueKind: JsonValueKind.True };
}
