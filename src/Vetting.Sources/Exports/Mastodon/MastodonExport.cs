using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;

namespace Vetting.Sources.Exports.Mastodon;

/// <summary>
/// A Mastodon archive's outbox.json, an ActivityStreams collection: Create holds a post, Announce is a boost of
/// somebody else's. No counts.
/// </summary>
internal sealed class MastodonExport : IExportPlatform
{
    private static readonly PathPattern Outbox = new("outbox.json");
    private static readonly PathPattern Actor = new("actor.json");

    public string Platform => "mastodon";

    public LocalizedText Ask { get; } = new(
        "Préférences › Import et export › Exporter › Demandez vos archives", "Preferences › Import and export › " +
        "Data export › Request your archive");

    public IReadOnlyList<PathPattern> Posts { get; } = [Outbox];

    public IReadOnlyList<PathPattern> Signs { get; } = [Actor, new("likes.json"), new("bookmarks.json")];

    public IReadOnlyList<PathPattern> Pages { get; } = [];

    public string? NameOf(string head) =>
        head.Contains("\"OrderedCollection\"", StringComparison.Ordinal) ? "outbox.json" : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        foreach (var part in files.Find(Actor))
        {
            JsonFile.Read(this, files, part.Entry, tally, path => path.Length == 0 ? JsonWant.Whole : JsonWant.Walk,
                (actor, _, _) => TakeActor(actor, tally));
        }

        foreach (var part in files.Find(Outbox))
        {
            tally.Dialect = part.Entry.KnownAs;
            tally.FoundPosts |= JsonFile.Read(this, files, part.Entry, tally,
                path => path is "orderedItems" or "items" ? JsonWant.Items : JsonWant.Walk,
                (activity, _, place) => MastodonActivity.Take(activity, place, tally)).Count > 0;
        }
    }

    private static void TakeActor(JsonElement actor, ExportTally tally)
    {
        // The account is named with its server: lea@mastodon.example.
        tally.Handle = actor.Text("preferredUsername") is { } name
            && Uri.TryCreate(actor.Text("id"), UriKind.Absolute, out var id) && id.Host.Length > 0
                ? $"{name}@{id.Host}"
                : actor.Text("preferredUsername");
        tally.Profile = tally.Profile with
        {
            DisplayName = PlainText.OrNull(actor.Text("name")),
            Bio = HtmlText.Of(actor.Text("summary")) is { Length: > 0 } bio ? bio : null,
        };
    }
}
