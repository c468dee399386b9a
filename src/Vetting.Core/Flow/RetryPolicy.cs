namespace Vetting.Core.Flow;

/// <summary>How often and how patiently a step is tried.</summary>
/// <param name="MaxAttempts">All attempts together, 1 or more.</param>
/// <param name="FirstDelay">The wait before the second attempt.</param>
/// <param name="Backoff">What each further wait is multiplied by, 1 or more.</param>
/// <param name="MaxDelay">The longest wait between two attempts.</param>
public sealed record RetryPolicy(int MaxAttempts, TimeSpan FirstDelay, double Backoff, TimeSpan MaxDelay)
{
    /// <summary>For neighbours that are usually back within a minute or two.</summary>
    public static RetryPolicy Default { get; } = new(6, TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(30));

    /// <summary>For mail and webhooks, whose servers may be away for hours: about a day in all.</summary>
    public static RetryPolicy Patient { get; } = new(14, TimeSpan.FromSeconds(5), 3, TimeSpan.FromHours(3));

    public static RetryPolicy None { get; } = new(1, TimeSpan.Zero, 1, TimeSpan.Zero);

    /// <summary>The wait after the given attempt, counted from 1.</summary>
    public TimeSpan DelayAfter(int attempt)
    {
        var ticks = FirstDelay.Ticks * Math.Pow(Backoff, attempt - 1);
        return ticks >= MaxDelay.Ticks ? MaxDelay : TimeSpan.FromTicks((long)ticks);
    }
}
