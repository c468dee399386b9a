using Microsoft.DurableTask;

namespace Vetting.Core.Flow;

/// <summary>How often and how patiently steps are tried. What cannot pass is never tried again.</summary>
public static class Retries
{
    /// <summary>For neighbours that are usually back within a minute or two: four minutes in all.</summary>
    public static RetryPolicy Default { get; } = Of(10, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(1));

    /// <summary>For mail and webhooks, whose servers may be away for hours: about a day in all.</summary>
    public static RetryPolicy Patient { get; } = Of(14, TimeSpan.FromSeconds(5), 3, TimeSpan.FromHours(3));

    /// <param name="attempts">All attempts together, 1 or more.</param>
    /// <param name="first">The wait before the second attempt.</param>
    /// <param name="backoff">What each further wait is multiplied by, 1 or more.</param>
    /// <param name="longest">The longest wait between two attempts.</param>
    public static RetryPolicy Of(int attempts, TimeSpan first, double backoff, TimeSpan longest) =>
        new(attempts, first, backoff, longest) { HandleFailure = MayPass };

    /// <summary>False where the failure says of itself that trying again cannot help.</summary>
    public static bool MayPass(TaskFailureDetails failure) => failure.Cause<PermanentFailureException>() is null;
}
