using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Discourse;

namespace Vetting.Language;

public static class EmbeddedAnalysis
{
    /// <summary>The text analysis that needs no network: <see cref="ITextAnalyser"/> named "embedded".</summary>
    public static IServiceCollection AddEmbeddedAnalyser(this IServiceCollection services) =>
        services.AddSingleton<ITextAnalyser, EmbeddedAnalyser>();
}
