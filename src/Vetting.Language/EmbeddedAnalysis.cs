using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Discourse;

namespace Vetting.Language;

public static class EmbeddedAnalysis
{
    /// <summary>The text analysis that needs no network: <see cref="ITextAnalyser"/> named "embedded".</summary>
    public static IServiceCollection AddEmbeddedAnalyser(this IServiceCollection services) =>
        services.AddSingleton<ITextAnalyser, EmbeddedAnalyser>();

    /// <summary>The same, for a host that chose another analyser and has this one beside it.</summary>
    public static ITextAnalyser Create() => new EmbeddedAnalyser();
}
