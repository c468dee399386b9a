using Vetting.Core.Content;

namespace Vetting.Core.Pipeline;

/// <summary>How a delivery was received.</summary>
public abstract record AdmissionResult
{
    private AdmissionResult() { }

    /// <summary>The vetting is under way: the delivery's own, or the one that the same person is in for the same brief.
    /// </summary>
    public sealed record Admitted(string VettingId) : AdmissionResult;

    public sealed record UnknownBrief : AdmissionResult;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : AdmissionResult;

    public sealed record ConsentMissing : AdmissionResult;

    /// <summary>The webhook id belongs to an earlier delivery with another body or to another brief.</summary>
    public sealed record IdTaken : AdmissionResult;
}
