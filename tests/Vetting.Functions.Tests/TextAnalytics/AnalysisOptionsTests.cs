using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Azure.TextAnalytics;
using Vetting.Core.Analysis;
using Vetting.Core.Texts;
using Vetting.Functions.TextAnalytics;
using Vetting.Testing.TextAnalytics;

namespace Vetting.Functions.Tests.TextAnalytics;

public sealed class AnalysisOptionsTests
{
    [Fact]
    public void Reads_with_the_embedded_analyser_unless_told_otherwise()
    {
        using var services = Register(new Dictionary<string, string?>());

        Assert.Equal("embedded", services.GetRequiredService<ITextAnalyser>().Info.Name);
        Assert.Null(services.GetService<StandInAnalyser>());
    }

    [Fact]
    public void The_embedded_analyser_stands_in_for_Azure()
    {
        using var services = Register(new Dictionary<string, string?>
        {
            ["Analysis:Provider"] = "Azure",
            ["Analysis:Azure:Endpoint"] = "https://account.cognitiveservices.azure.com",
        });

        Assert.Equal("azure-language", services.GetRequiredService<ITextAnalyser>().Info.Name);
        Assert.Equal("embedded", services.GetRequiredService<StandInAnalyser>().Analyser.Info.Name);
    }

    [Theory]
    [InlineData("Azure")]
    [InlineData("Embedded")]
    public void Posts_are_compared_with_the_brief_whichever_analyser_is_chosen(string provider)
    {
        using var services = Register(new Dictionary<string, string?>
        {
            ["Analysis:Provider"] = provider,
            ["Analysis:Azure:Endpoint"] = "https://account.cognitiveservices.azure.com",
        });

        Assert.NotNull(services.GetService<IMeaningReader>());
    }

    [Fact]
    public void Every_setting_of_the_analysis_is_in_the_sample()
    {
        var read = typeof(LanguageServiceOptions).GetProperties().Select(property => $"Analysis__Azure__{property.Name}")
            .Append("Analysis__Provider");
        using var sample = JsonDocument.Parse(File.ReadAllText(SamplePath(AppContext.BaseDirectory)));

        Assert.Equal(
            read.Order(StringComparer.Ordinal),
            sample.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name)
                .Where(name => name.StartsWith("Analysis__", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Analysis:Azure:Endpoint", null)]
    [InlineData("Analysis:Azure:Endpoint", "account")]
    [InlineData("Analysis:Azure:Endpoint", "http://account.example")]
    [InlineData("Analysis:Azure:Retries", "11")]
    [InlineData("Analysis:Azure:RetryDelay", "00:02:00")]
    [InlineData("Analysis:Azure:Timeout", "00:00:00")]
    public void Says_which_setting_is_wrong(string setting, string? value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Analysis:Provider"] = "Azure",
            ["Analysis:Azure:Endpoint"] = "https://account.cognitiveservices.azure.com",
            [setting] = value,
        };
        using var services = Register(settings);

        var wrong = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptions<AnalysisOptions>>().Value);

        Assert.StartsWith(setting, Assert.Single(wrong.Failures));
    }

    [Fact]
    public void A_build_that_cannot_ask_Azure_says_how_to_make_one_that_can()
    {
        using var services = Register(new Dictionary<string, string?>
        {
            ["Analysis:Provider"] = "Azure",
            ["Analysis:Azure:Endpoint"] = "https://account.cognitiveservices.azure.com",
        }, azure: null);

        var wrong = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("dotnet publish -c Release -p:AzureLanguage=true src/Vetting.Functions", wrong.Message);
    }

    [Fact]
    public void A_build_that_cannot_ask_Azure_reads_with_the_embedded_analyser()
    {
        using var services = Register(new Dictionary<string, string?>(), azure: null);

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal("embedded", services.GetRequiredService<ITextAnalyser>().Info.Name);
    }

    private static ServiceProvider Register(IReadOnlyDictionary<string, string?> settings) =>
        Register(settings, _ => new RuledLanguage());

    private static ServiceProvider Register(
        IReadOnlyDictionary<string, string?> settings, Func<LanguageServiceOptions, ILanguageClient>? azure) =>
        new ServiceCollection()
            .AddLogging()
            .AddTextAnalysis(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), azure)
            .BuildServiceProvider();

    private static string SamplePath(string folder) =>
        Path.Combine(folder, "local.settings.sample.json") is var path && File.Exists(path)
            ? path
            : SamplePath(Path.GetDirectoryName(folder)!);
}
