using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Telemetry;
using Vetting.Core.Texts;
using Vetting.Language;

namespace Vetting.Functions.TextAnalytics;

internal static class TextAnalysisRegistration
{
    /// <summary>
    /// The analyser that section Analysis names. With Azure AI Language the embedded one stays beside it, for what
    /// needs no service and to stand in.
    /// </summary>
    /// <param name="azure">Makes the way to Azure AI Language; null where the build has none.</param>
    public static IServiceCollection AddTextAnalysis(
        this IServiceCollection services, IConfiguration configuration,
        Func<LanguageServiceOptions, ILanguageClient>? azure)
    {
        var section = configuration.GetSection(AnalysisOptions.Section);
        services.AddOptions<AnalysisOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AnalysisOptions>>(new AnalysisOptionsValidator(azure is not null));
        services.AddVettingMetrics();
        var provider = section.GetValue(nameof(AnalysisOptions.Provider), AnalysisProvider.Embedded);
        return provider == AnalysisProvider.Azure && azure is not null
            ? services.AddAzureAnalyser(azure)
            : services.AddEmbeddedAnalyser();
    }

    private static IServiceCollection AddAzureAnalyser(
        this IServiceCollection services, Func<LanguageServiceOptions, ILanguageClient> create) => services
        .AddBriefComparison()
        .AddSingleton(_ => new StandInAnalyser(EmbeddedAnalysis.Create()))
        .AddSingleton(provider => create(provider.GetRequiredService<IOptions<AnalysisOptions>>().Value.Azure))
        .AddLanguageAnalyser();
}
