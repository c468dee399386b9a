using System.Net;
using Vetting.Core.Flow;

namespace Vetting.Core.Events;

/// <summary>What the brand's own system said to an attempt.</summary>
/// <param name="Status">The HTTP status; null where nobody answered.</param>
/// <param name="Problem">What was wrong; null where it took the event.</param>
/// <param name="IsFinal">True where trying again cannot help.</param>
public sealed record DeliveryAnswer(int? Status, string? Problem = null, bool IsFinal = false)
{
    public bool IsTaken => Problem is null;

    /// <exception cref="PermanentFailureException">Not taken, and never will be.</exception>
    /// <exception cref="HttpRequestException">Not taken; try again.</exception>
    internal void Expect()
    {
        if (IsTaken)
            return;
        throw IsFinal
            ? new PermanentFailureException(Problem!)
            : new HttpRequestException(Problem, null, Status is { } status ? (HttpStatusCode)status : null);
    }
}
