using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vetting.Sources.Tests.Exports;

/// <summary>Makes archives as platforms make them.</summary>
internal sealed class ExportWriter
{
    private readonly List<(string Path, byte[] Content)> _files = [];

    /// <summary>What every path begins with, such as the account's name and a date.</summary>
    public string Root { get; init; } = "";

    /// <summary>UTF-8 read as Latin-1, as Meta writes every text.</summary>
    public static string Garbled(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public ExportWriter File(string path, string content) => File(path, Encoding.UTF8.GetBytes(content));

    public ExportWriter File(string path, byte[] content)
    {
        _files.Add((Root + path, content));
        return this;
    }

    public ExportWriter Json(string path, object content) => File(path, JsonSerializer.Serialize(content));

    /// <summary>JSON with every text and every key garbled.</summary>
    public ExportWriter Meta(string path, object content) =>
        File(path, Garbled(JsonSerializer.SerializeToNode(content))!.ToJsonString());

    /// <param name="names">The alphabet of the names; null for UTF-8, said to be so.</param>
    public byte[] Zip(Encoding? names = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names ?? Encoding.UTF8))
        {
            foreach (var (path, content) in _files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static JsonNode? Garbled(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(Garbled(member.Key), Garbled(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Garbled)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Garbled(text)),
        _ => node?.DeepClone(),
    };
}
