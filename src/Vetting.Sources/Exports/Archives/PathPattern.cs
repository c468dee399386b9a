using System.Globalization;
using System.Text.RegularExpressions;

namespace Vetting.Sources.Exports.Archives;

/// <summary>
/// The end of a path by which a part of an export is known, whatever folder the archive puts everything in, in lower
/// case and without accents. # is the number of a part, and may be missing with what joins it; * is anything within
/// a name.
/// </summary>
internal sealed class PathPattern
{
    private readonly Regex _ending;

    /// <param name="ending">Such as content/posts_#.json.</param>
    public PathPattern(string ending)
    {
        var parts = ending.Split('#').Select(part => Regex.Escape(part).Replace(@"\*", "[^/]*")).ToArray();
        // Browsers and people number copies: posts_1 (2).json.
        var name = parts.Length == 1
            ? parts[0]
            : $@"{parts[0].TrimEnd('_', '-')}(?:[_-]?(?<part>\d{{1,6}}))?{parts[1]}";
        var dot = name.LastIndexOf(@"\.", StringComparison.Ordinal);
        _ending = new Regex(
            $@"(?:^|/){name[..dot]}(?: ?\(\d+\))?{name[dot..]}\z",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <returns>The part's number, 0 without one; null when the path is another's.</returns>
    public int? PartOf(ExportEntry entry)
    {
        foreach (var key in entry.Keys)
        {
            if (_ending.Match(key) is { Success: true } match)
            {
                return int.TryParse(match.Groups["part"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture,
                    out var part) ? part : 0;
            }
        }

        return null;
    }
}
