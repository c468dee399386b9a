using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;
using Vetting.Core.Flow;
using Vetting.Core.Telemetry;
using Vetting.Web.Telemetry;

namespace Vetting.Web.Tests.Telemetry;

/// <summary>What leaves by telemetry, seen at the exporter.</summary>
public sealed class PrivacyTests : IAsyncLifetime
{
    private const string Token = "c2VjcmV0LXRva2VuLW9mLWEtcmV2aWV3";
    private readonly List<Activity> _spans = [];
    private readonly List<LogRecord> _lines = [];
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddVettingMetrics().AddStepTelemetry().AddHttpClient();
        builder.Services.AddVettingTelemetry()
            .WithTracing(traces => traces.AddInMemoryExporter(_spans))
            .WithLogging(logs => logs.AddInMemoryExporter(_lines));
        _app = builder.Build();
        _app.MapGet("/review/{token}", (string token, ILogger<PrivacyTests> log) =>
        {
            log.LogInformation("Shown");
            return Results.Ok();
        });
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_token_and_no_handle_leaves()
    {
        var http = _app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        var address = new Uri(_app.Urls.Single());
        using var found = await http.GetAsync(new Uri(address, $"/review/{Token}?by={Token}"), Cancellation);
        using var missing = await http.GetAsync(new Uri(address, $"/nowhere/{Token}"), Cancellation);
        // Tests beside this one are traced too, until the app is gone.
        await _app.DisposeAsync();

        Assert.Contains(_spans, span => (string?)span.GetTagItem("url.path") == "/review/{token}");
        Assert.Contains(_spans, span => (string?)span.GetTagItem("url.full") == address.GetLeftPart(UriPartial.Authority));
        Assert.All(_spans, span =>
        {
            Assert.DoesNotContain(Token, span.DisplayName);
            Assert.All(span.TagObjects, tag => Assert.DoesNotContain(Token, $"{tag.Value}"));
        });
        Assert.All(_lines, line =>
        {
            Assert.DoesNotContain(Token, line.FormattedMessage ?? line.Body ?? "");
            Assert.DoesNotContain(line.Attributes ?? [], attribute => $"{attribute.Value}".Contains(Token));
        });
    }

    [Fact]
    public async Task A_line_and_a_failure_name_their_vetting_and_no_message()
    {
        await Assert.ThrowsAsync<PermanentFailureException>(() =>
            Refused.Step.AttemptAsync(_app.Services, "vetting-1", "ada@example.org", Cancellation));
        await _app.DisposeAsync();

        var line = Assert.Single(_lines, line => line.Body == "In the step");
        Assert.Contains(line.Attributes!, attribute => attribute is { Key: "vetting", Value: "vetting-1" });
        var span = Assert.Single(_spans, span => span.Source.Name == VettingTelemetry.Name);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        var failure = Assert.Single(span.Events);
        Assert.Contains(failure.Tags, tag => tag is { Key: "vetting", Value: "vetting-1" });
        Assert.DoesNotContain(failure.Tags, tag => $"{tag.Value}".Contains("ada@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_failed_activity_says_does_not_leave_with_the_engine_s_span()
    {
        using var engine = new ActivitySource(PrivateFailures.Engine);
        using (var activity = engine.StartActivity("activity:MailReviewer"))
            activity!.SetStatus(ActivityStatusCode.Error, "ada@example.org is refused");
        await _app.DisposeAsync();

        var span = Assert.Single(_spans, span => span.Source.Name == PrivateFailures.Engine);
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
    }

    /// <summary>A step that fails over a person's data.</summary>
    private sealed class Refused(ILogger<PrivacyTests> log) : IActivity<string, Done>
    {
        public static Step<string, Done> Step { get; } = Step<string, Done>.By<Refused>();

        public Task<Done> RunAsync(string input, CancellationToken cancellation)
        {
            log.LogInformation("In the step");
            throw new PermanentFailureException($"{input} is refused");
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
