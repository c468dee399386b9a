using System.Text.RegularExpressions;

namespace Vetting.Sources.Exports.Archives;

/// <summary>Which parts of a split file are not there, as far as the numbers of the others tell.</summary>
internal static partial class PartGaps
{
    // A stray number in a name must not fill a page.
    private const int Most = 20;

    /// <param name="parts">In the order of their numbers.</param>
    /// <param name="first">The number that the first part bears.</param>
    /// <returns>The names that the missing parts would have.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<ExportPart> parts, int first)
    {
        if (parts is not [.., { Number: > 0 } last])
            return [];
        var there = parts.Select(part => part.Number).ToHashSet();
        return Enumerable.Range(first, last.Number - first).Where(number => !there.Contains(number)).Take(Most)
            .Select(number => Number().Replace(last.Entry.Name, $"{number}$1"));
    }

    [GeneratedRegex(@"\d+(\.[a-z]+)\z", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Number();
}
