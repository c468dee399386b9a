using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vetting.Core.Discourse;
using Vetting.Functions.TextAnalytics;

namespace Vetting.Functions.Tests.TextAnalytics;

/// <summary>The analyser as the host registers it, on a server of its own.</summary>
public sealed class LanguageHost : IAsyncLifetime
{
    private ServiceProvider _services = null!;

    public LanguageServer Server { get; private set; } = null!;

    public ITextAnalyser Analyser => _services.GetRequiredService<ITextAnalyser>();

    internal IServiceProvider Services => _services;

    public static ServiceProvider Register(IReadOnlyDictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging()
        .AddAzureTextAnalysis(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();

    public async ValueTask InitializeAsync()
    {
        Server = await LanguageServer.StartAsync();
        _services = Register(new Dictionary<string, string?>
        {
            ["Analysis:Provider"] = "Azure",
            ["Analysis:Azure:Endpoint"] = Server.Http.Address.AbsoluteUri,
            ["Analysis:Azure:Key"] = "a key of this server",
            ["Analysis:Azure:Retries"] = "2",
            ["Analysis:Azure:RetryDelay"] = "00:00:00.01",
            ["Analysis:Azure:Timeout"] = "00:00:05",
        });
    }

    public async Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(params IReadOnlyList<string> texts) =>
        await Analyser.AnalyseAsync(
            [.. texts.Select(text => new TextToAnalyse(text, "fr"))], TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
