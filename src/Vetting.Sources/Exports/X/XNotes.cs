using System.Net;
using System.Text.Json;
using Vetting.Core.History;
using Vetting.Sources.Exports.Archives;
using Vetting.Sources.Exports.Json;

namespace Vetting.Sources.Exports.X;

/// <summary>
/// The whole of posts of over 280 characters. They bear another id than the post, which is found by its time and its
/// first words.
/// </summary>
internal sealed class XNotes
{
    private const int FirstLetters = 60;
    private const int MinutesApart = 2;

    private readonly Dictionary<(long Minute, string Beginning), Queue<XNote>> _notes = [];

    public static XNotes Read(XExport platform, ExportFiles files, ExportTally tally, IEnumerable<ExportPart> parts)
    {
        var notes = new XNotes();
        foreach (var part in parts)
        {
            var found = JsonFile.Read(
                platform, files, part.Entry, tally, path => path.Length == 0 ? JsonWant.Items : JsonWant.Walk,
                (item, _, place) => notes.Add(item.Member("noteTweet") ?? item, place, tally), after: '=');
            tally.FoundPosts |= found.Count > 0;
        }

        return notes;
    }

    /// <returns>The whole text of a post, once; null when it is no note.</returns>
    public string? Take(DateTimeOffset at, string text)
    {
        if (_notes.Count == 0 || text.Length < FirstLetters)
            return null;
        for (var minute = Minute(at) - MinutesApart; minute <= Minute(at) + MinutesApart; minute++)
        {
            if (_notes.TryGetValue((minute, text[..FirstLetters]), out var alike) && alike.TryDequeue(out var note))
                return note.Text;
        }

        return null;
    }

    /// <summary>Those whose post is not in the archive.</summary>
    public IEnumerable<Post> Rest() => _notes.Values.SelectMany(alike => alike)
        .Select(note => new Post(note.Place, PlainText.Of(note.Text), note.At));

    private void Add(JsonElement note, string place, ExportTally tally)
    {
        if (ExportTime.Iso(note.Text("createdAt")) is not { } at
            || note.Member("core") is not { } core || core.Text("text") is not { } text)
        {
            tally.Add(null);
            return;
        }

        var plain = WebUtility.HtmlDecode(text);
        var links = core.Items("urls").Select(link => (link.Text("shortUrl"), link.Text("expandedUrl")));
        var key = (Minute(at), plain[..Math.Min(plain.Length, FirstLetters)]);
        if (!_notes.TryGetValue(key, out var alike))
            _notes[key] = alike = new Queue<XNote>();
        alike.Enqueue(new(place, at, XText.Expanded(plain, links)));
    }

    private static long Minute(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private sealed record XNote(string Place, DateTimeOffset At, string Text);
}
