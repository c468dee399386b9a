using System.Text;
using System.Xml;

namespace Vetting.Sources.Feeds.Xml;

/// <summary>Reads what stands between tags as far as anybody reads it: of megabytes the rest is passed over.</summary>
internal sealed class BoundedValue
{
    private readonly char[] _piece = new char[4_096];
    private readonly StringBuilder _whole = new();

    /// <param name="reader">At text; it stays there.</param>
    public string Of(XmlReader reader)
    {
        _whole.Clear();
        while (_whole.Length < HtmlTree.MaxLength && reader.ReadValueChunk(_piece, 0, _piece.Length) is > 0 and var read)
            _whole.Append(_piece, 0, read);
        return _whole.ToString();
    }
}
