namespace Vetting.Core.Flow;

/// <summary>Why a step or a flow failed, kept in a form that survives a restart.</summary>
/// <param name="ErrorType">The full name of the exception's type.</param>
public sealed record FlowFailure(string ErrorType, string Message, FlowFailure? Inner = null)
{
    public static FlowFailure From(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var only] } => From(only),
        StepFailedException failed => new(failed.GetType().FullName!, failed.Message, failed.Failure),
        _ => new(exception.GetType().FullName!, exception.Message,
            exception.InnerException is { } inner ? From(inner) : null),
    };

    /// <summary>True when this failure or one it was caused by is of the given exception type.</summary>
    public bool IsCausedBy<TException>() where TException : Exception =>
        Cause<TException>() is not null;

    /// <returns>The first of this failure and its causes that is of the given exception type, or null.</returns>
    public FlowFailure? Cause<TException>() where TException : Exception =>
        ErrorType == typeof(TException).FullName ? this : Inner?.Cause<TException>();
}

/// <summary>A step or a child flow failed for good.</summary>
public sealed class StepFailedException(string step, int attempts, FlowFailure failure)
    : Exception($"{step} failed after {attempts} attempt(s): {failure.Message}")
{
    public string Step { get; } = step;

    public int Attempts { get; } = attempts;

    public FlowFailure Failure { get; } = failure;
}

/// <summary>A failure that trying again cannot mend; no retry policy handles it.</summary>
public sealed class PermanentFailureException(string message, Exception? inner = null) : Exception(message, inner);
