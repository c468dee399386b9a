using Vetting.Core.Content;

namespace Vetting.Core.Creators;

/// <summary>What a submission's body turned out to be.</summary>
public abstract record ParsedSubmission
{
    private ParsedSubmission() { }

    /// <param name="HistoryFile">The uploaded history as it came, plain or in gzip; null when none came.</param>
    public sealed record Valid(Submission Submission, byte[]? HistoryFile) : ParsedSubmission;

    /// <summary>All is well but that the creator did not agree to be vetted.</summary>
    public sealed record ConsentMissing : ParsedSubmission;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ParsedSubmission;
}
