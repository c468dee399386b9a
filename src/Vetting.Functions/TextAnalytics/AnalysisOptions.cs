using Vetting.Azure.TextAnalytics;

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
