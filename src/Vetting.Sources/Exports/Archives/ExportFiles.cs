using Vetting.Core.History;

namespace Vetting.Sources.Exports.Archives;

/// <summary>An export's files as platforms ask for them: by what their paths end in, in order of their parts, within a
/// budget. Remembers what was opened.</summary>
internal sealed class ExportFiles(IReadOnlyList<ExportEntry> entries, ExportBudget budget)
{
    // The oldest archives of X have a file a month; what has more is no platform's.
    private const int MostParts = 1_000;

    private readonly OrderedDictionary<string, bool> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = entries
        .CountBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ExportEntry> Entries => entries;

    public IReadOnlyList<string> Opened => _opened.Keys;

    public bool Has(IEnumerable<PathPattern> patterns) =>
        patterns.Any(pattern => entries.Any(entry => pattern.PartOf(entry) is not null));

    /// <summary>In the order of the patterns, and of each by the numbers of its parts.</summary>
    /// <exception cref="HistoryUnavailableException">Refused: two files have the same path, or there are more than a
    /// platform makes.</exception>
    public IReadOnlyList<ExportPart> Find(params IEnumerable<PathPattern> patterns)
    {
        List<ExportPart> found =
        [
            .. patterns.SelectMany(pattern => entries
                .Select(entry => new ExportPart(entry, pattern.PartOf(entry) ?? -1))
                .Where(part => part.Number >= 0)
                .OrderBy(part => part.Number).ThenBy(part => part.Entry.Path, StringComparer.Ordinal))
                .DistinctBy(part => part.Entry),
        ];
        if (found.Count > MostParts)
            throw new HistoryUnavailableException(UnavailableReason.Refused, ArchiveSentences.TooMany());
        var twice = found.GroupBy(part => part.Entry.Keys[0]).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? found
            : throw new HistoryUnavailableException(
                UnavailableReason.Refused, ArchiveSentences.Twice(twice.First().Entry.Name));
    }

    /// <summary>The same files with nothing opened; the budget is shared.</summary>
    public ExportFiles Again() => new(entries, budget);

    /// <exception cref="HistoryUnavailableException">TooLarge, or the file is damaged or encrypted.</exception>
    public Stream Open(ExportEntry entry)
    {
        if (!budget.TrySpend(entry.Length))
            throw new HistoryUnavailableException(UnavailableReason.TooLarge, ArchiveSentences.TooLarge(entry.Name));
        var stream = entry.Open();
        _opened.TryAdd(entry.Path, true);
        return stream;
    }

    /// <summary>How a file begins; not more than 4096 bytes of it.</summary>
    public static byte[] Head(Func<Stream> open)
    {
        const int Enough = 4096;
        using var stream = open();
        var head = new byte[Enough];
        return head[..stream.ReadAtLeast(head, Enough, throwOnEndOfStream: false)];
    }

    /// <summary>Where an entry stands, as people look it up: posts_1.json#12 is the twelfth.</summary>
    public string Place(ExportEntry entry, int index) =>
        $"{(_names[entry.Name] == 1 ? entry.Name : entry.Path)}#{index + 1}";
}

/// <param name="Number">0 where it has none.</param>
internal sealed record ExportPart(ExportEntry Entry, int Number);
