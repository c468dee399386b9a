using System.ComponentModel.DataAnnotations;
using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>The settings under Fetch: how far, how long and how often a user-given address is fetched.</summary>
public sealed class FetchOptions
{
    public const string Section = "Fetch";

    /// <summary>host or host:port, exempt from the address check; for development and tests.</summary>
    public IList<string> AllowHosts { get; init; } = [];

    /// <summary>For one attempt, body and redirects included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00",
        ErrorMessage = "Fetch:Timeout should be 00:00:00.01 to 00:10:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest silence within a body.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00",
        ErrorMessage = "Fetch:ReadTimeout should be 00:00:00.01 to 00:10:00.")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Of one response, after decompression.</summary>
    [Range(1_000, 100_000_000,
        ErrorMessage = "Fetch:MaxResponseBytes should be 1000 to 100000000.")]
    public long MaxResponseBytes { get; set; } = 10_000_000;

    /// <summary>Further attempts after the first; the pipeline's own retries come on top.</summary>
    [Range(0, 10,
        ErrorMessage = "Fetch:Retries should be 0 to 10.")]
    public int Retries { get; set; } = 2;

    /// <summary>Before the second attempt; doubled for each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00",
        ErrorMessage = "Fetch:RetryDelay should be 00:00:00 to 00:01:00.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest Retry-After that is waited for here; a longer one is the pipeline's to wait for.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00",
        ErrorMessage = "Fetch:MaxRetryAfter should be 00:00:00 to 00:05:00.")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For all of one channel, waiting included; what was read by then is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00",
        ErrorMessage = "Fetch:ChannelBudget should be 00:00:01 to 00:30:00.")]
    public TimeSpan ChannelBudget { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>For all channels of one vetting together; those after that are not read.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "02:00:00",
        ErrorMessage = "Fetch:VettingBudget should be 00:00:01 to 02:00:00.")]
    public TimeSpan VettingBudget { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Channels that one process reads at the same time; a brand alone may have two thirds of them.</summary>
    [Range(2, 200, ErrorMessage = "Fetch:Slots should be 2 to 200.")]
    public int Slots { get; set; } = 6;

    internal RetrievalLimits ToLimits() => new(Slots, VettingBudget);
}
