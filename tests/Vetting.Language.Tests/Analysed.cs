using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Discourse;

namespace Vetting.Language.Tests;

internal static class Analysed
{
    public static ITextAnalyser Analyser { get; } =
        new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider().GetRequiredService<ITextAnalyser>();

    public static Task<IReadOnlyList<TextAnalysis>> AllAsync(params string[] texts) =>
        Analyser.AnalyseAsync(texts, TestContext.Current.CancellationToken);

    public static async Task<TextAnalysis> OneAsync(string text) => (await AllAsync(text))[0];

    public static async Task<Tone> ToneAsync(string text) =>
        (await OneAsync(text)).Tone ?? throw new InvalidOperationException($"No tone for '{text}'.");
}
