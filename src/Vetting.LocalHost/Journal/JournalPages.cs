using System.Text.Json;
using Vetting.Core.Content;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>
/// Lays one generation's entries out in rows. A row holds several entries and is rewritten as it fills, so that an
/// instance costs few rows to write, read back and delete.
/// </summary>
internal sealed class JournalPages(string id, int generation)
{
    private const int MaxEntries = 16;
    private const int MaxCharacters = 16_000;

    private readonly List<string> _page = [];
    private int _characters;
    private int _number;

    /// <summary>All entries so far, over all pages.</summary>
    public int Count { get; private set; }

    public JournalWrite Add(JournalEntry entry)
    {
        var json = JsonSerializer.Serialize(entry, Json.Options);
        if (_page.Count == MaxEntries || (_page.Count > 0 && _characters + json.Length > MaxCharacters))
        {
            _page.Clear();
            _characters = 0;
            _number++;
        }
        _page.Add(json);
        _characters += json.Length;
        Count++;
        return new(JournalKeys.Page(id, generation, _number), $"[{string.Join(',', _page)}]");
    }

    public IReadOnlyList<JournalWrite> Deletions() =>
        [.. Enumerable.Range(0, Count == 0 ? 0 : _number + 1)
            .Select(page => new JournalWrite(JournalKeys.Page(id, generation, page), null))];

    /// <summary>Reads a row back; rows come in order, and further entries go on where the last one ends.</summary>
    public IReadOnlyList<JournalEntry> Restore(JournalRow row)
    {
        var entries = JsonSerializer.Deserialize<IReadOnlyList<JournalEntry>>(row.Content, Json.Options)!;
        _number = JournalKeys.ParsePage(row.Key).Page;
        _page.Clear();
        _page.AddRange(entries.Select(entry => JsonSerializer.Serialize(entry, Json.Options)));
        _characters = _page.Sum(json => json.Length);
        Count += entries.Count;
        return entries;
    }
}
