using System.Text.Json.Nodes;

namespace Vetting.Core.Versions;

/// <summary>What differs at one place of two JSON documents.</summary>
/// <param name="Path">Such as review.remindAfter, or rules[safety.alcohol].severity: items of lists by what names them,
/// else by their place.</param>
public abstract record JsonChange(string Path)
{
    /// <param name="Before">Null where it was not there.</param>
    /// <param name="After">Null where it is no more.</param>
    public sealed record Value(string Path, JsonNode? Before, JsonNode? After) : JsonChange(Path);

    /// <summary>Of a list of words.</summary>
    public sealed record Words(string Path, IReadOnlyList<string> Removed, IReadOnlyList<string> Added) : JsonChange(Path);
}
