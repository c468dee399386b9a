using System.Reflection;
using Microsoft.DurableTask;

namespace Vetting.Core.Flow;

/// <summary>Reads why a step failed.</summary>
public static class FlowFailures
{
    /// <returns>The first of this failure and its causes that is of the given exception type, or null.</returns>
    public static TaskFailureDetails? Cause<TException>(this TaskFailureDetails failure) where TException : Exception =>
        Is<TException>(failure) ? failure : failure.InnerFailure?.Cause<TException>();

    /// <returns>In one line: which step, and what was wrong.</returns>
    public static string Sentence(this TaskFailedException failed) =>
        $"{failed.TaskName} failed: {failed.FailureDetails.ErrorMessage}";

    private static bool Is<TException>(TaskFailureDetails failure) where TException : Exception
    {
        try
        {
            return failure.IsCausedBy<TException>();
        }
        catch (AmbiguousMatchException)
        {
            // The framework's own, such as HttpRequestException: found once more in each assembly that forwards to it.
            return false;
        }
    }
}
