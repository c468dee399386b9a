using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Uploads;

/// <param name="text">Begins it anew, piece by piece.</param>
internal sealed partial class JsonLinesFile(Func<IEnumerable<ReadOnlyMemory<char>>> text)
{
    // Many times a post of the longest text that is read.
    private const int LongestLine = 500_000;

    /// <exception cref="HistoryUnavailableException">Malformed: the first line is no such header.</exception>
    public HistoryFileHeader ReadHeader()
    {
        var first = Lines().First().Line.TrimStart('\uFEFF');
        var line = Parse(first) ?? throw HistoryFileHeader.Wrong(
            $$"""should be the header, {"schema":"{{HistoryFileHeader.Schema}}","platform":…}"""
            + (Columns().IsMatch(first) ? "; the file looks like CSV, which should be sent as csv" : ""),
            UploadSentences.NotOurs);
        if (line.Text("schema") is not (HistoryFileHeader.Posts or HistoryFileHeader.Schema))
        {
            throw HistoryFileHeader.Wrong(
                $"schema should be {HistoryFileHeader.Posts} or {HistoryFileHeader.Schema}"
                + Shown(line.Text("schema")),
                UploadSentences.NotOurs);
        }

        if (line.Text("platform") is not { Length: > 0 } platform)
            throw HistoryFileHeader.Wrong("platform should be the platform's name, such as instagram", UploadSentences.NotOurs);

        var handle = line.Text("handle");
        if (ShownText.HasControls(platform) || handle is not null && (handle.Length > 300 || ShownText.HasControls(handle)))
        {
            throw HistoryFileHeader.Wrong(
                "platform and handle should be text of at most 300 characters without control characters",
                UploadSentences.NotOurs);
        }

        return new(
            platform, handle, Profile(line), Kinds: line.Text("schema") is HistoryFileHeader.Schema);
    }

    /// <param name="kinds">False where every line is a post.</param>
    public IEnumerable<PostLine> ReadLines(bool kinds) => Lines()
        .Skip(1)
        .Where(entry => !string.IsNullOrWhiteSpace(entry.Line))
        .Select(entry => PostLine.Read(entry.Number, () => Entry(entry.Line, kinds)));

    private IEnumerable<(string Line, int Number)> Lines() => FileLines.In(text(), LongestLine);

    private static ChannelProfile Profile(JsonElement line)
    {
        try
        {
            var fields = Fields(line);
            return new(
                PlainText.OrNull(line.Text("displayName")), PlainText.OrNull(line.Text("bio")),
                fields.Count("followers"), fields.Count("following"), fields.Count("postCount"));
        }
        catch (FieldFormatException wrong)
        {
            throw new HistoryUnavailableException(UnavailableReason.Malformed, UploadSentences.AtLine(1, wrong.What));
        }
    }

    private static HistoryEntry Entry(string line, bool kinds)
    {
        var parsed = Parse(line) ?? throw new FieldFormatException(FieldSentences.Object);
        return (kinds ? parsed.Text("kind") : null) switch
        {
            null or "post" => new HistoryEntry.OfPost(Fields(parsed).ToPost()),
            "followers" => new HistoryEntry.OfFollowers(Fields(parsed).ToFollowerCount()),
            "comment" => new HistoryEntry.OfComment(Fields(parsed).ToComment()),
            _ => throw new FieldFormatException(FieldSentences.Kind),
        };
    }

    private static PostFields Fields(JsonElement line) => new(name => line.Member(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } => line.Text(name) is { Length: > 0 } text ? text : null,
        { } member => member.GetRawText(),
    });

    private static JsonElement? Parse(string line)
    {
        if (line.Length > LongestLine)
            return null;
        try
        {
            var parsed = JsonSerializer.Deserialize<JsonElement>(line, Json.Options);
            return parsed.ValueKind == JsonValueKind.Object ? parsed : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shown(string? schema) =>
        schema is not null && Name().IsMatch(schema) ? $", not {schema}" : "";

    [GeneratedRegex(
        @"\bid\b.*\bpublishedAt\b|\bpublishedAt\b.*\bid\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^[\w./-]{1,40}\z")]
    private static partial Regex Name();
}
