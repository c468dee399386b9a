namespace Vetting.Core.Review;

/// <summary>Why something was not taken.</summary>
public enum NoteProblem
{
    /// <summary>The vetting is not, or no longer, before reviewers; of an answer also: nothing waits for it.</summary>
    Closed,
    NoLine,
    NoText,
    TooLong,
    Controls,
    TooMany,
    /// <summary>No such colleague.</summary>
    Nobody,
    FileTooLarge,
    FileOfOtherType,
}
