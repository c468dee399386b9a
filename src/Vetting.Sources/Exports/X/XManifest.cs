using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;

namespace Vetting.Sources.Exports.X;

/// <summary>The archive's own list of its files, in data/manifest.js.</summary>
internal static class XManifest
{
    private static readonly PathPattern File = new("data/manifest.js");

    /// <summary>Parts of the posts that should be there and are not.</summary>
    public static IReadOnlyList<string> Missing(XExport platform, ExportFiles files, ExportTally tally)
    {
        var there = files.Entries.Select(entry => BareName.Of(entry.Name)).ToHashSet(StringComparer.Ordinal);
        List<string> missing = [];
        foreach (var part in files.Find(File))
        {
            JsonFile.Read(
                platform, files, part.Entry, tally,
                path => path is "dataTypes/tweets/files" or "dataTypes/noteTweet/files"
                    ? JsonWant.Items
                    : JsonWant.Walk,
                (item, _, _) =>
                {
                    if (item.Text("fileName") is { } path && Path.GetFileName(path) is var name
                        && !there.Contains(BareName.Of(name)))
                    {
                        missing.Add(name);
                    }
                }, after: '=');
        }

        return missing.Count > 0 ? missing : [.. PartGaps.Of(files.Find(new PathPattern("tweets-part#.js")), first: 1)];
    }
}
