using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Texts;
using Vetting.Language.Evaluation;

namespace Vetting.Language.Tests;

internal static class Analysed
{
    public static ITextAnalyser Analyser { get; } =
        new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider().GetRequiredService<ITextAnalyser>();

    public static Task<IReadOnlyList<TextAnalysis>> AllAsync(params string[] texts) =>
        Analyser.ReadAsync(texts, TestContext.Current.CancellationToken);

    public static async Task<LanguageGuess> GuessAsync(string text) =>
        (await Analyser.IdentifyAsync([text], TestContext.Current.CancellationToken))[0];

    public static async Task<TextAnalysis> OneAsync(string text) => (await AllAsync(text))[0];

    public static async Task<Tone> ToneAsync(string text) =>
        (await OneAsync(text)).Tone ?? throw new InvalidOperationException($"No tone for '{text}'.");
}
