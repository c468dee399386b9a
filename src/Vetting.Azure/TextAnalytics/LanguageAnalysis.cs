using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vetting.Core.Analysis;
using Vetting.Core.Telemetry;
using Vetting.Core.Texts;

namespace Vetting.Azure.TextAnalytics;

public static class LanguageAnalysis
{
    /// <summary>
    /// <see cref="ITextAnalyser"/> named "azure-language". Needs an <see cref="ILanguageClient"/>, and the embedded
    /// analyser as <see cref="StandInAnalyser"/>, for what needs no service.
    /// </summary>
    public static IServiceCollection AddLanguageAnalyser(this IServiceCollection services) => services
        .AddVettingMetrics()
        .AddSingleton<LanguageService>()
        .AddSingleton<ITextAnalyser>(provider => new AzureAnalyser(
            provider.GetRequiredService<LanguageService>(),
            provider.GetRequiredService<StandInAnalyser>().Analyser,
            provider.GetRequiredService<ILogger<AzureAnalyser>>()));
}
