using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;
using Vetting.Language;

namespace Vetting.AzureLanguage.Tests;

/// <summary>The client, and the analyser on it, on a server of their own.</summary>
public sealed class LanguageHost : IAsyncLifetime
{
    private ServiceProvider _services = null!;

    public LanguageServer Server { get; private set; } = null!;

    public ITextAnalyser Analyser => _services.GetRequiredService<ITextAnalyser>();

    public ILanguageClient Client => _services.GetRequiredService<ILanguageClient>();

    public async ValueTask InitializeAsync()
    {
        Server = await LanguageServer.StartAsync();
        _services = With(AzureLanguageClient.Create(new LanguageServiceOptions
        {
            Endpoint = Server.Http.Address,
            Key = "a key of this server",
            Retries = 2,
            RetryDelay = TimeSpan.FromMilliseconds(10),
            Timeout = TimeSpan.FromSeconds(5),
        }));
    }

    public static ServiceProvider With(ILanguageClient client) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(new StandInAnalyser(EmbeddedAnalysis.Create()))
        .AddSingleton(client)
        .AddLanguageAnalyser()
        .BuildServiceProvider();

    public Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(params IReadOnlyList<string> texts) =>
        AnalyseAsync(_services, texts);

    public static Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(IServiceProvider services, IReadOnlyList<string> texts) =>
        services.GetRequiredService<ITextAnalyser>().AnalyseAsync(
            [.. texts.Select(text => new TextToAnalyse(text, "fr"))], TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
