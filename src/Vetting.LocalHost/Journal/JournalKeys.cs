using System.Globalization;
using Vetting.Core.Flow;

namespace Vetting.LocalHost.Journal;

/// <summary>The two partitions of the journal and the row keys in them.</summary>
internal static class JournalKeys
{
    /// <summary>Unfinished instances only, so that it stays small and recovery reads it whole.</summary>
    public const string Live = "live";

    public const string Finished = "finished";

    private const string HeaderPrefix = "r|";
    private const string PagePrefix = "j|";

    public static string Header(string id) => HeaderPrefix + id;

    public static string Page(string id, int generation, int page) => $"{PagePrefix}{id}|{generation:D6}|{page:D8}";

    public static string Record(string id) => $"f|{id}";

    public static string Index(FlowState state) => IndexOf(state.Status) + IndexPosition(state);

    /// <summary>Finished instances of one status; the newest sorts first.</summary>
    public static string IndexOf(FlowStatus status) => $"t|{(int)status}|";

    public static string IndexPosition(FlowState state) =>
        $"{DateTimeOffset.MaxValue.Ticks - state.UpdatedAt.UtcTicks:D19}|{state.Id}";

    /// <summary>The first key after all keys with the prefix; prefixes end in a bar.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    public static bool IsHeader(string key) => key.StartsWith(HeaderPrefix, StringComparison.Ordinal);

    public static (string Id, int Generation, int Page) ParsePage(string key)
    {
        var parts = key.Split('|');
        return (parts[1], Number(parts[2]), Number(parts[3]));
        static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
