using System.Text.RegularExpressions;
using Vetting.Core.Content;

namespace Vetting.Web.Mistakes;

/// <summary>One kind of mistake that checks name in English for programs, and how people are told of it.</summary>
internal sealed class Mistake
{
    private readonly Regex _said;
    private readonly LocalizedText _told;

    /// <param name="said">The check's words, with {name} for what varies; a dot at the end may be missing.</param>
    /// <param name="en">Null for the check's own words.</param>
    public Mistake(string said, string fr, string? en = null)
    {
        var pattern = Regex.Replace(
            Regex.Escape(said.TrimEnd('.')).Replace("\\{", "{", StringComparison.Ordinal), @"\{(\w+)\}", "(?<$1>.+?)");
        _said = new Regex($@"\A{pattern}\.?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
        _told = new LocalizedText(fr, en ?? said);
    }

    /// <returns>Null where it is another kind.</returns>
    public LocalizedText? Told(string message)
    {
        var match = _said.Match(message);
        return match.Success
            ? _told.With([.. match.Groups.Values.Skip(1).Select(group => (group.Name, group.Value))])
            : null;
    }
}
