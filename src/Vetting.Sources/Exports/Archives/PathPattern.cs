using System.Globalization;
using System.Text.RegularExpressions;

namespace Vetting.Sources.Exports.Archives;

/// <summary>
/// The end of a path by which a part of an export is known, whatever folder the archive puts everything in, in lower
/// case and without accents. # is the number of a part, * is anything within a name, and ^ is where the path begins.
/// </summary>
internal sealed class PathPattern
{
    private readonly string _extension;
    private readonly Regex _ending;

    /// <param name="ending">Such as content/posts_#.json.</param>
    /// <param name="numbered">False where a part may bear no number.</param>
    public PathPattern(string ending, bool numbered = false)
    {
        _extension = Path.GetExtension(ending);
        var parts = ending.TrimStart('^').Split('#')
            .Select(part => Regex.Escape(part).Replace(@"\*", "[^/]*")).ToArray();
        var number = numbered ? "" : "?";
        var name = parts.Length == 1
            ? parts[0]
            : $@"{parts[0].TrimEnd('_', '-')}(?:[_-]?(?<part>\d{{1,6}})){number}{parts[1]}";
        var dot = name.LastIndexOf(@"\.", StringComparison.Ordinal);
        var begin = ending.StartsWith('^') ? "^" : "(?:^|/)";
        // Browsers and people number copies: posts_1 (2).json. Read from the end, where it is tied to, no name makes it try
        // twice; an expression that never goes back would keep a third of a megabyte, and there are some eighty.
        _ending = new Regex(
            $@"{begin}{name[..dot]}(?: ?\(\d+\))?{name[dot..]}\z",
            RegexOptions.CultureInvariant | RegexOptions.RightToLeft);
    }

    /// <returns>The part's number, 0 without one; null when the path is another's.</returns>
    public int? PartOf(ExportEntry entry)
    {
        foreach (var key in entry.Keys)
        {
            // Of a hundred thousand pictures a regular expression need not be asked.
            if (key.EndsWith(_extension, StringComparison.Ordinal) && _ending.Match(key) is { Success: true } match)
            {
                return int.TryParse(match.Groups["part"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture,
                    out var part) ? part : 0;
            }
        }

        return null;
    }
}
