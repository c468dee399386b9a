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
    private const int FirstWords = 60;

    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    private readonly List<XNote> _notes = [];

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

        notes._notes.Sort((one, other) => one.At.CompareTo(other.At));
        return notes;
    }

    /// <returns>The whole text of a post, once; null when it is no note.</returns>
    public string? Take(DateTimeOffset at, string text)
    {
        var beginning = Beginning(text);
        for (var index = FirstFrom(at - Apart); index < _notes.Count && _notes[index].At <= at + Apart; index++)
        {
            if (!_notes[index].Taken && beginning.Length > 0
                && _notes[index].Text.StartsWith(beginning, StringComparison.Ordinal))
            {
                _notes[index].Taken = true;
                return _notes[index].Text;
            }
        }

        return null;
    }

    /// <summary>Those whose post is not in the archive.</summary>
    public IEnumerable<Post> Rest() => _notes.Where(note => !note.Taken)
        .Select(note => new Post(note.Place, PlainText.Of(note.Text), note.At));

    private void Add(JsonElement note, string place, ExportTally tally)
    {
        var core = note.Member("core");
        if (ExportTime.Iso(note.Text("createdAt")) is not { } at || core?.Text("text") is not { } text)
        {
            tally.Add(null);
            return;
        }

        var links = core.Value.Items("urls").Select(link => (link.Text("shortUrl"), link.Text("expandedUrl")));
        _notes.Add(new(place, at, XText.Expanded(WebUtility.HtmlDecode(text), links)));
    }

    private int FirstFrom(DateTimeOffset time)
    {
        var (low, high) = (0, _notes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _notes[middle].At < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string Beginning(string text) => text[..Math.Min(text.Length, FirstWords)].TrimEnd('…', ' ');

    private sealed class XNote(string place, DateTimeOffset at, string text)
    {
        public string Place => place;

        public DateTimeOffset At => at;

        public string Text => text;

        public bool Taken { get; set; }
    }
}
