using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Exports.Json;

/// <summary>Reads the wanted parts of one JSON file of an export.</summary>
internal static class JsonFile
{
    private const int MostWrong = 1_000;

    /// <param name="take">Takes a part, its path in the file, and its place in the export.</param>
    /// <returns>The paths of what is there of it, empty or not. A file that breaks midway counts for what came
    /// before, and is noted.</returns>
    public static IReadOnlySet<string> Read(
        IExportPlatform platform, ExportFiles files, ExportEntry entry, ExportTally tally, Func<string, JsonWant> want,
        Action<JsonElement, string, string> take, char? after = null)
    {
        var stream = files.Open(entry);
        var wrong = 0;
        using var items = new JsonItems(after is { } mark ? new AfterMark(stream, mark) : stream, want);
        try
        {
            while (items.Read() is { } item)
            {
                using (item)
                    Take(item.RootElement, items.Path, files.Place(entry, items.Index));
            }

            items.Drain();
        }
        catch (JsonException)
        {
            tally.Note(ExportSentences.BrokenFile(platform, entry.Name));
        }

        return items.Found;

        void Take(JsonElement part, string path, string place)
        {
            try
            {
                take(part, path, place);
            }
            catch (InvalidOperationException broken)
            {
                // A name that is no text, such as half an emoji.
                tally.Add(null);
                if (++wrong == MostWrong)
                    throw new JsonException("So many parts are no text that the rest is not looked at.", broken);
            }
        }
    }

    /// <summary>The first name in an object; null when the document is no object, or empty, or no JSON.</summary>
    public static string? FirstName(ExportEntry entry)
    {
        ReadOnlySpan<byte> head = ExportFiles.Head(entry.Open);
        try
        {
            var reader = new Utf8JsonReader(
                head.StartsWith("\uFEFF"u8) ? head[3..] : head, isFinalBlock: false, default);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                    ? reader.GetString()
                    : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
