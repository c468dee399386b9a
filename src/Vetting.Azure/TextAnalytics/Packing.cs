using System.Text;

namespace Vetting.Azure.TextAnalytics;

/// <summary>
/// Packs short texts of one language into documents of up to one text record, because every document is billed by the
/// record begun; cuts long texts into parts that the service takes.
/// https://learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits
/// </summary>
internal sealed class Packing
{
    /// <summary>1 text record is 1000 characters for one feature.</summary>
    public const int Record = 1000;

    /// <summary>The service takes 5120; whole records leave nothing paid unused.</summary>
    public const int LongestPart = 5 * Record;

    // A paragraph of its own: without it the service may read the end of one text and the start of the next as one
    // sentence. A full stop where the text has no end of its own.
    private const string Apart = "\n\n";
    private const string Stopped = ".\n\n";

    private readonly List<PackedDocument> _documents = [];
    private readonly StringBuilder _text = new();
    private readonly List<Slice> _slices = [];
    private readonly string _language;

    private Packing(string language) => _language = language;

    /// <returns>By language, then in the order of the texts.</returns>
    public static IReadOnlyList<PackedDocument> Pack(IEnumerable<TextToPack> texts) =>
    [
        .. texts.GroupBy(text => text.Language, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => new Packing(group.Key).PackAll(group)),
    ];

    private List<PackedDocument> PackAll(IEnumerable<TextToPack> texts)
    {
        foreach (var text in texts)
        {
            foreach (var (start, length) in Cutting.Parts(text.Text, LongestPart))
                Add(text, start, length);
        }

        Close();
        return _documents;
    }

    private void Add(TextToPack text, int start, int length)
    {
        var apart = _slices.Count == 0 ? "" : Separator();
        if (_slices.Count > 0 && _text.Length + apart.Length + length > Record)
        {
            Close();
            apart = "";
        }
        _text.Append(apart);
        _slices.Add(new Slice(text.Index, start, length, _text.Length));
        _text.Append(text.Text, start, length);
    }

    private string Separator()
    {
        for (var at = _text.Length - 1; at >= 0; at--)
        {
            if (!char.IsWhiteSpace(_text[at]))
                return _text[at] is '.' or '!' or '?' or '…' ? Apart : Stopped;
        }

        return Apart;
    }

    private void Close()
    {
        if (_slices.Count > 0)
            _documents.Add(new PackedDocument(_text.ToString(), _language, [.. _slices]));
        _text.Clear();
        _slices.Clear();
    }
}
