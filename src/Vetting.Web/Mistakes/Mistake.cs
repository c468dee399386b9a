using System.Text.RegularExpressions;
using Vetting.Core.Content;

namespace Vetting.Web.Mistakes;

/// <summary>One kind of mistake that checks name in English for programs, and how people are told of it.</summary>
internal sealed partial class Mistake
{
    private readonly string[] _fixed;
    // An expression that never goes back keeps a third of a megabyte, and few of the kinds are ever met.
    private readonly Lazy<Regex> _said;
    private readonly LocalizedText _told;

    /// <param name="said">The check's words, with {name} for what varies; a dot at the end may be missing.</param>
    /// <param name="en">Null for the check's own words.</param>
    public Mistake(string said, string fr, string? en = null)
    {
        var bare = said.TrimEnd('.');
        _fixed = Varying().Split(bare);
        _said = new(() => Expression(bare));
        _told = new LocalizedText(fr, en ?? said);
    }

    /// <returns>Null where it is another kind.</returns>
    public LocalizedText? Told(string message)
    {
        if (!Array.TrueForAll(_fixed, part => message.Contains(part, StringComparison.Ordinal)))
            return null;
        var match = _said.Value.Match(message);
        return match.Success
            ? _told.With([.. match.Groups.Values.Skip(1).Select(group => (group.Name, group.Value))])
            : null;
    }

    private static Regex Expression(string said)
    {
        var pattern = Varying().Replace(
            Regex.Escape(said).Replace("\\{", "{", StringComparison.Ordinal), name => $"(?<{name.ValueSpan[1..^1]}>.+?)");
        return new Regex($@"\A{pattern}\.?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Varying();
}
