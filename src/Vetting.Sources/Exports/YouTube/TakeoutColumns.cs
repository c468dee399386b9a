using Vetting.Core.History;
using Vetting.Sources.Exports.Csv;

namespace Vetting.Sources.Exports.YouTube;

/// <summary>The columns of one list of videos.</summary>
internal sealed class TakeoutColumns(TakeoutLabels labels, IReadOnlyCollection<string> columns)
{
    private readonly string? _id = labels.IdIn(columns);
    private readonly string? _title = labels.Find(columns, labels.Title);
    private readonly string? _description = labels.Find(columns, labels.Description);
    private readonly string? _created = labels.Find(columns, labels.Created);
    private readonly string? _published = labels.Find(columns, labels.Published);
    private readonly string? _privacy = labels.PrivacyIn(columns);

    public string Language => labels.Language;

    /// <summary>Whether the list says who can see a video.</summary>
    public bool SaysWhoCanSee => _privacy is not null;

    public bool IsPublic(CsvRows row) =>
        _privacy is null || row.Field(_privacy) is { } seen && labels.Public.Contains(BareName.Of(seen));

    /// <returns>Null when it has no id or no date.</returns>
    public Post? Post(CsvRows row)
    {
        var time = ExportTime.Iso(row.Field(_published)) ?? ExportTime.Iso(row.Field(_created));
        return time is null || row.Field(_id) is not { Length: <= 100 } id
            ? null
            : new Post(
                id, PlainText.Of($"{row.Field(_title)}\n\n{row.Field(_description)}"), time.Value,
                $"https://www.youtube.com/watch?v={Uri.EscapeDataString(id)}", Media: MediaKind.Video);
    }
}
