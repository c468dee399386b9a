namespace Vetting.Functions.TextAnalytics;

/// <summary>Section Analysis: who reads what posts say.</summary>
public sealed record AnalysisOptions
{
    public const string Section = "Analysis";

    public AnalysisProvider Provider { get; init; } = AnalysisProvider.Embedded;

    public LanguageServiceOptions Azure { get; init; } = new();
}

/// <summary>Embedded: in this process, without a network. Azure: Azure AI Language.</summary>
public enum AnalysisProvider { Embedded, Azure }

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
}
