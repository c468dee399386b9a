using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;
using Vetting.Language;
using Vetting.Testing.TextAnalytics;

namespace Vetting.Azure.Tests.TextAnalytics;

/// <summary>The analyser as it is registered, on a service of its own.</summary>
public sealed class LanguageBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public LanguageBench() => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(new StandInAnalyser(EmbeddedAnalysis.Create()))
        .AddSingleton<ILanguageClient>(Service)
        .AddLanguageAnalyser()
        .BuildServiceProvider();

    public RuledLanguage Service { get; } = new();

    public ITextAnalyser Analyser => _services.GetRequiredService<ITextAnalyser>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(params IReadOnlyList<string> texts) =>
        await Analyser.AnalyseAsync(
            [.. texts.Select(text => new TextToAnalyse(text, "fr"))], TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
