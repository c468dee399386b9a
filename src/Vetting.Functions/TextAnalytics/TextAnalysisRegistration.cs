using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vetting.Core.Discourse;
using Vetting.Core.Telemetry;
using Vetting.Language;

namespace Vetting.Functions.TextAnalytics;

public static class TextAnalysisRegistration
{
    /// <summary>
    /// The analyser that section Analysis names. With Azure AI Language the embedded one stays beside it, for what
    /// needs no service and to stand in.
    /// </summary>
    public static IServiceCollection AddAzureTextAnalysis(
        this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(AnalysisOptions.Section);
        services.AddOptions<AnalysisOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AnalysisOptions>, AnalysisOptionsRules>();
        services.AddVettingMetrics();
        return section.GetValue(nameof(AnalysisOptions.Provider), AnalysisProvider.Embedded) == AnalysisProvider.Azure
            ? services.AddLanguageService()
            : services.AddEmbeddedAnalyser();
    }

    private static IServiceCollection AddLanguageService(this IServiceCollection services) => services
        .AddBriefComparison()
        .AddSingleton(_ => new StandInAnalyser(EmbeddedAnalysis.Create()))
        .AddSingleton(provider => LanguageClients.Create(
            provider.GetRequiredService<IOptions<AnalysisOptions>>().Value.Azure))
        .AddSingleton<LanguageService>()
        .AddSingleton<ITextAnalyser>(provider => new AzureAnalyser(
            provider.GetRequiredService<LanguageService>(),
            provider.GetRequiredService<StandInAnalyser>().Analyser,
            provider.GetRequiredService<ILogger<AzureAnalyser>>()));
}
