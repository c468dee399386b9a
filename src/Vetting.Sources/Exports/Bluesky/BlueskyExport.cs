using System.Formats.Cbor;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Bluesky;
using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Exports.Bluesky;

/// <summary>A Bluesky repository as a CAR file: the same records that the network gives, without anybody's
/// counts.</summary>
internal sealed class BlueskyExport : IExportPlatform
{
    private const string Posted = "app.bsky.feed.post/";
    private const string Profile = "app.bsky.actor.profile/self";

    public string Platform => Platforms.Bluesky;

    public LocalizedText Ask { get; } = new(
        "Paramètres › Compte › Exporter mes données › Télécharger le fichier CAR",
        "Settings › Account › Export my data › Download CAR file");

    public IReadOnlyList<PathPattern> Posts { get; } = [new("*.car")];

    public IReadOnlyList<PathPattern> Signs { get; } = [];

    public IReadOnlyList<PathPattern> Pages { get; } = [];

    public string? NameOf(string head) =>
        head.Length > 20 && head.AsSpan(1, 12).Contains("eroots", StringComparison.Ordinal) ? "repo.car" : null;

    public void Read(ExportFiles files, ExportTally tally)
    {
        tally.Dialect = "CAR";
        foreach (var part in files.Find(Posts))
        {
            try
            {
                Read(files, part.Entry, tally);
                tally.FoundPosts = true;
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                tally.Note(ExportSentences.BrokenFile(this, part.Entry.Name));
            }
        }
    }

    private static bool IsBroken(Exception exception) => exception is InvalidDataException or EndOfStreamException
        or CborContentException or InvalidOperationException or JsonException or OverflowException or ArgumentException;

    // Records and the tree that names them are mixed: once through for the tree, once for the records.
    private static void Read(ExportFiles files, ExportEntry entry, ExportTally tally)
    {
        var tree = new RepositoryTree(IsWanted);
        using (var car = new CarReader(files.Open(entry)))
        {
            foreach (var block in car.Blocks())
            {
                if (RepositoryTree.IsNode(block.Data.Span))
                    tree.Add(block.Data);
                else if (Owner(block.Data) is { } did)
                    tally.Handle = did;
            }
        }

        using (var car = new CarReader(files.Open(entry)))
        {
            foreach (var block in car.Blocks())
            {
                if (tree.KeyOf(block.Cid) is { } key)
                    Take(key, block.Data, tally);
            }
        }
    }

    private static bool IsWanted(string key) => key == Profile || key.StartsWith(Posted, StringComparison.Ordinal);

    private static void Take(string key, ReadOnlyMemory<byte> data, ExportTally tally)
    {
        using var record = Cbor.ToJson(data);
        if (key == Profile)
        {
            tally.Profile = tally.Profile with
            {
                DisplayName = PlainText.OrNull(record.RootElement.Text("displayName")),
                Bio = PlainText.OrNull(record.RootElement.Text("description")),
            };
        }
        else if (BlueskyPost.IsReply(record.RootElement, tally.Handle))
        {
            tally.Leave(LeftOutReason.Reply);
        }
        else
        {
            var owner = tally.Handle ?? "unknown";
            tally.Add(BlueskyPost.OfRecord($"at://{owner}/{key}", record.RootElement, owner));
        }
    }

    /// <returns>From the signed head of the repository; null when the block is another.</returns>
    private static string? Owner(ReadOnlyMemory<byte> data)
    {
        if (data.Length > 1024 || data.Span.IndexOf("cdid"u8) < 0 || data.Span.IndexOf("csig"u8) < 0)
            return null;
        using var head = Cbor.ToJson(data);
        return head.RootElement.Text("did") is { } did && did.StartsWith("did:", StringComparison.Ordinal) ? did : null;
    }
}
