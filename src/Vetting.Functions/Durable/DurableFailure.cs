using System.Text.RegularExpressions;
using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>Durable Task's failures in the words of the flow.</summary>
internal static partial class DurableFailure
{
    // The custom status holds 16 KiB, and a message is for a person.
    private const int MaxMessage = 1000;

    public static FlowFailure From(TaskFailureDetails details) =>
        Mismatch().Match(details.ErrorMessage) is { Success: true } mismatch
            ? new(details.ErrorType, Sentence(mismatch))
            : new(details.ErrorType, details.ErrorMessage,
                details.InnerFailure is { } inner ? From(inner) : null);

    public static FlowFailure Shortened(FlowFailure failure) => new(
        failure.ErrorType,
        failure.Message.Length <= MaxMessage ? failure.Message : failure.Message[..MaxMessage],
        failure.Inner is { } inner ? Shortened(inner) : null);

    /// <summary>For an instance whose error stands only in its output, as on Azure Storage.</summary>
    public static FlowFailure FromOutput(string? output) => Mismatch().Match(output ?? "") is { Success: true } mismatch
        ? new(nameof(InvalidOperationException), Sentence(mismatch))
        : new(typeof(Exception).FullName!, output ?? "The orchestration failed and left no message.");

    private static string Sentence(Match mismatch)
    {
        var call = int.Parse(mismatch.Groups["call"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1;
        return $"The journal holds step '{mismatch.Groups["old"]}' as call {call}, the code calls "
            + (mismatch.Groups["new"] is { Success: true } other ? $"step '{other}'." : "something else or nothing.");
    }

    /// <summary>DurableTask.Core's TaskOrchestrationContext.HandleTaskScheduledEvent.</summary>
    [GeneratedRegex(
        "scheduled an activity task with sequence (?:ID|number) (?<call>[0-9]+) (?:and name|named) '(?<old>[^']+)'"
        + "(?:.*instead scheduled an activity task named '(?<new>[^']+)')?", RegexOptions.Singleline)]
    private static partial Regex Mismatch();
}
