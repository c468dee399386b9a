using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.Connections;
using Vetting.Core.History;

namespace Vetting.Sources.Meta;

/// <summary>Lists of a graph, page by page.</summary>
internal static partial class GraphPages
{
    /// <summary>One page, and with fewer fields where one of the doubtful is not given.</summary>
    /// <param name="doubtful">Emptied once they are refused.</param>
    public static async Task<JsonElement> PageAsync(
        this ConsentedGraph graph, ConsentedAccount account, string path, string fields, List<string> doubtful,
        string? cursor, HistoryCollector collector, CancellationToken cancellation)
    {
        (string, string?)[] Question(string asked) => cursor is null
            ? [("fields", asked), ("limit", "100")]
            : [("fields", asked), ("limit", "100"), ("after", cursor)];
        try
        {
            return await graph.GetAsync(
                account, path, Question(string.Join(',', [fields, .. doubtful])), collector, cancellation);
        }
        catch (HistoryUnavailableException refused) when (
            refused.Reason == UnavailableReason.Refused && doubtful.Count > 0)
        {
            doubtful.Clear();
            return await graph.GetAsync(account, path, Question(fields), collector, cancellation);
        }
    }

    /// <summary>Null on the last page: it may have a cursor too, which leads to an empty one.</summary>
    public static string? NextCursor(JsonElement page) => page.Items("data").Any()
        && page.Member("paging")?.Member("cursors")?.Text("after") is { } cursor && Cursor().IsMatch(cursor)
            ? cursor
            : null;

    [GeneratedRegex(@"^[\w=+/.|:-]{1,1000}\z")]
    private static partial Regex Cursor();
}
