using System.Collections.Frozen;

namespace Vetting.Sources;

/// <summary>
/// Which elements are open at most while HTML is parsed. An end tag counts only where it surely closes something:
/// browsers pass over many, such as the first of &lt;span&gt;&lt;div&gt;&lt;/span&gt;&lt;/div&gt;.
/// </summary>
internal sealed class HtmlNesting
{
    private const int MaxDepth = 200;

    /// <summary>Their end tags close what is open in them, unless it keeps end tags in.</summary>
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "li",
        "listing", "main", "menu", "nav", "ol", "pre", "section", "select", "summary", "table", "ul",
    ]);

    /// <summary>These keep end tags in, of some elements or of all.</summary>
    private static readonly FrozenSet<string> Walls = FrozenSet.ToFrozenSet(
        ["dir", "h1", "h2", "h3", "h4", "h5", "h6", "menu", "ol", "select", "table", "ul"]);

    private readonly List<(string Name, Within Within)> _open = [];
    private int _foreign;

    /// <summary>Whether a drawing or a formula may be open.</summary>
    public bool IsForeign => _foreign > 0;

    /// <returns>Whether the element nests no deeper than any page does.</returns>
    public bool Open(string name)
    {
        // One item of a list ends the one before.
        if (_open is [.., var (last, _)] && (name == "li" ? last == "li" : name is "dd" or "dt" && last is "dd" or "dt"))
            CutAt(_open.Count - 1);
        _open.Add((name, Within.Nothing));
        _foreign += IsRoot(name) ? 1 : 0;
        return _open.Count <= MaxDepth;
    }

    /// <returns>Whether what it closes was kept, or may have been.</returns>
    public bool Close(string name)
    {
        var at = Closed(name);
        if (at < 0)
            return true;
        CutAt(at);
        return at < MaxDepth;
    }

    /// <summary>An element begins or ends that need not be closed: most end tags do not reach out of it.</summary>
    public void Pass(string name, bool begins)
    {
        if (_open is not [.., var (last, within)])
            return;
        if (begins)
            within = name == "p" && within != Within.Other ? Within.Paragraph : Within.Other;
        else if (name == "p" && within == Within.Paragraph)
            within = Within.Nothing;
        _open[^1] = (last, within);
    }

    private int Closed(string name)
    {
        var isBlock = Blocks.Contains(name);
        for (var at = _open.Count - 1; at >= 0 && _open.Count - at <= MaxDepth; at--)
        {
            var (inner, within) = _open[at];
            if (!isBlock && within != Within.Nothing)
                return -1;
            if (inner == name)
                return at;
            if (!isBlock || !IsCrossed(inner))
                return -1;
        }

        return -1;
    }

    private static bool IsCrossed(string inner) => inner == "span" || (Blocks.Contains(inner) && !Walls.Contains(inner));

    private void CutAt(int at)
    {
        for (var cut = at; cut < _open.Count; cut++)
            _foreign -= IsRoot(_open[cut].Name) ? 1 : 0;
        _open.RemoveRange(at, _open.Count - at);
    }

    private static bool IsRoot(string name) => name is "svg" or "math";

    /// <summary>What may be open within an element and need not be closed.</summary>
    private enum Within
    {
        Nothing,
        Paragraph,
        Other,
    }
}
