using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;
using Vetting.Language.Meaning;

namespace Vetting.Language;

public static class EmbeddedAnalysis
{
    /// <summary>
    /// The text analysis that needs no network: <see cref="ITextAnalyser"/> named "embedded", and the comparison with
    /// briefs, by stems unless an embedding generator is registered.
    /// </summary>
    public static IServiceCollection AddEmbeddedAnalyser(this IServiceCollection services) => services
        .AddSingleton<ITextAnalyser, EmbeddedAnalyser>()
        .AddBriefComparison();

    /// <summary>The same, for a host that chose another analyser and has this one beside it.</summary>
    public static ITextAnalyser Create() => new EmbeddedAnalyser();

    /// <summary><see cref="IMeaningReader"/>, beside whichever analyser.</summary>
    public static IServiceCollection AddBriefComparison(this IServiceCollection services) =>
        services.AddSingleton<IMeaningReader>(provider =>
            provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>() is { } generator
                ? new EmbeddingMeaning(generator, new StemMeaning())
                : new StemMeaning());
}
