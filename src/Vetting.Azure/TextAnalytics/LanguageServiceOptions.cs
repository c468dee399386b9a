namespace Vetting.Azure.TextAnalytics;

/// <summary>Section Analysis:Azure; read when the provider is Azure.</summary>
public sealed record LanguageServiceOptions
{
    /// <summary>Such as https://account.cognitiveservices.azure.com.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Of a user-assigned identity; none for the default identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>Instead of an identity, for an account that takes keys.</summary>
    public string? Key { get; init; }

    /// <summary>Further attempts at one request, 0 to 10; after them the step's own policy tries again.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first further attempt, doubled for each; a longer Retry-After is waited for.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one attempt; 1 second to 5 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <returns>A sentence for each setting that is wrong.</returns>
    public IEnumerable<string> Mistakes()
    {
        if (Endpoint is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
        {
            yield return "Analysis:Azure:Endpoint should be the Language account's address, such as "
                + "https://account.cognitiveservices.azure.com, when Analysis:Provider is Azure.";
        }
        else if (Endpoint is { Scheme: "http", IsLoopback: false })
        {
            yield return "Analysis:Azure:Endpoint should be an https address: posts do not travel in clear.";
        }
        if (Retries is < 0 or > 10)
            yield return "Analysis:Azure:Retries should be 0 to 10.";
        if (RetryDelay < TimeSpan.FromMilliseconds(1) || RetryDelay > TimeSpan.FromMinutes(1))
            yield return "Analysis:Azure:RetryDelay should be 00:00:00.001 to 00:01:00.";
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(5))
            yield return "Analysis:Azure:Timeout should be 00:00:01 to 00:05:00.";
    }
}
