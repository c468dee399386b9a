using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// A sample of what a platform gives people who ask for their data: the files of a folder, moved in time so that the
/// newest post is yesterday's, in a ZIP that is the same bytes each time.
/// </summary>
internal static class DemoExport
{
    private const string TikTokTime = "yyyy-MM-dd HH:mm:ss";

    private static readonly DateTimeOffset EntriesWrittenAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Zip(string folder, DateTimeOffset now)
    {
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => JsonNode.Parse(File.ReadAllBytes(path))!);
        var times = files.Values.SelectMany(Times).ToList();
        var move = TimeSpan.FromDays(Math.Floor((now - times.Max(time => time.Value)).TotalDays));
        foreach (var time in times)
            time.Set(time.Value + move);

        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = EntriesWrittenAt;
                using var written = entry.Open();
                JsonSerializer.Serialize(written, content, Json.Options);
            }
        }

        return archive.ToArray();
    }

    /// <summary>Every time in the tree: seconds since 1970 as Instagram writes them, and texts as TikTok does.</summary>
    private static List<MovableTime> Times(JsonNode? node) => node switch
    {
        JsonArray items => [.. items.SelectMany(Times)],
        JsonObject members => [.. members.ToList().SelectMany(member =>
            TimeIn(members, member.Key) is { } time ? [time] : Times(member.Value))],
        _ => [],
    };

    private static MovableTime? TimeIn(JsonObject owner, string name) => (name, owner[name]?.GetValueKind()) switch
    {
        ("creation_timestamp", JsonValueKind.Number) => new(
            DateTimeOffset.FromUnixTimeSeconds(owner[name]!.GetValue<long>()),
            moved => owner[name] = moved.ToUnixTimeSeconds()),
        ("Date" or "date", JsonValueKind.String) => InWords(owner, name, owner[name]!.GetValue<string>()),
        _ => null,
    };

    private static MovableTime InWords(JsonObject owner, string name, string text) => new(
        DateTimeOffset.ParseExact(
            text[..TikTokTime.Length], TikTokTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        moved => owner[name] = moved.ToString(TikTokTime, CultureInfo.InvariantCulture) + text[TikTokTime.Length..]);

    private sealed record MovableTime(DateTimeOffset Value, Action<DateTimeOffset> Set);
}
