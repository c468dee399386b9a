using System.Diagnostics;
using Vetting.Core.Findings;
using Vetting.Core.Flow;
using Vetting.Core.Texts;
using Vetting.Testing.Sources;

namespace Vetting.AzureLanguage.Tests;

public sealed class ServiceAwayTests : IAsyncLifetime
{
    private readonly LanguageHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory, InlineData(429), InlineData(503)]
    public async Task Waits_as_long_as_Retry_After_says_and_asks_again(int status)
    {
        _host.Server.Http.Then(Answers.Status(status, retryAfter: "2"));
        var watch = Stopwatch.StartNew();

        var guess = await _host.Analyser.IdentifyAsync(["Bonjour"], TestContext.Current.CancellationToken);

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(30));
        Assert.Equal(2, _host.Server.Http.Requests.Count);
        Assert.Single(guess);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(403, false)]
    public async Task A_service_that_stays_away_is_told_from_a_request_that_is_wrong(int status, bool throttled)
    {
        _host.Server.Http.AlwaysAnswer = Answers.Status(status);

        var away = await Assert.ThrowsAsync<TextServiceAwayException>(() => _host.AnalyseAsync("Bonjour Lucie"));

        Assert.Equal(throttled, away.Throttled);
        Assert.DoesNotContain("Lucie", away.ToString());
    }

    [Fact]
    public async Task A_service_that_nobody_hears_of_stays_away()
    {
        await _host.Server.Http.DisposeAsync();

        await Assert.ThrowsAsync<TextServiceAwayException>(() => _host.AnalyseAsync("Bonjour"));
    }

    [Fact]
    public async Task A_request_that_the_service_will_never_take_is_not_tried_again()
    {
        _host.Server.Http.AlwaysAnswer = Answers.Status(400);

        await Assert.ThrowsAsync<PermanentFailureException>(() => _host.AnalyseAsync("Bonjour"));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_no_failure_of_the_service()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _host.Analyser.AnalyseAsync([new TextToAnalyse("Bonjour", "fr")], gone.Token));
    }
}
