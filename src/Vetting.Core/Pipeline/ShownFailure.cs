using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;

namespace Vetting.Core.Pipeline;

/// <summary>Why something failed, as operators are shown it: what kind of trouble it is and what was said, without the names
/// of the program's own types.</summary>
/// <param name="Kind">gone, refused, changed, away, slow or unexpected.</param>
public sealed record ShownFailure(string Kind, string Message, ShownFailure? Inner = null)
{
    /// <summary>By the last part of the type's name.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [nameof(PermanentFailureException)] = "refused",
        [nameof(RecordChangedException)] = "changed",
        [nameof(ContentMissingException)] = "gone",
        [nameof(ServiceAwayException)] = "away",
        [nameof(HttpRequestException)] = "away",
        [nameof(IOException)] = "away",
        ["RequestFailedException"] = "away",
        ["SocketException"] = "away",
        ["StorageSilentException"] = "slow",
        [nameof(SourceAwayException)] = "away",
        [nameof(SourceFailedException)] = "away",
        [nameof(TimeoutException)] = "slow",
        [nameof(TaskCanceledException)] = "slow",
        [nameof(OperationCanceledException)] = "slow",
    };

    public static ShownFailure? Of(FlowFailure? failure) => failure is null ? null : new(
        Kinds.GetValueOrDefault(failure.ErrorType.Split('.', '+')[^1], "unexpected"), Plain(failure.Message), Of(failure.Inner));

    /// <summary>What a message says of types is cut to their plain names: "System.IO.IOException" to nothing at all.</summary>
    private static string Plain(string message)
    {
        var words = message.Split(' ').Where(word => !IsType(word.Trim('\'', '"', '(', ')', ':', ',', ';', '.')));
        return string.Join(' ', words).Trim(' ', ':');
    }

    private static bool IsType(string word) => word.EndsWith("Exception", StringComparison.Ordinal)
        || word.StartsWith("System.", StringComparison.Ordinal) || word.StartsWith("Vetting.", StringComparison.Ordinal)
        || word.StartsWith("Microsoft.", StringComparison.Ordinal) || word.StartsWith("Azure.", StringComparison.Ordinal);
}
