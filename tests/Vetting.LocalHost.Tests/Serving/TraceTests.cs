using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Demo;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;
using Vetting.Web.Telemetry;

namespace Vetting.LocalHost.Tests.Serving;

public sealed class TraceTests : IDisposable
{
    private const string Brief = "cuisine";

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-trace-").FullName;
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentDictionary<string, double> _counted = new();
    private readonly ActivityListener _listener;

    public TraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source =>
                source.Name is VettingTelemetry.Name or PrivateFailures.Engine or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task One_vetting_is_one_trace_from_webhook_to_conclusion_across_a_restart()
    {
        string id, token;
        await using (var server = await StartAsync())
        {
            using var listener = Count(server);
            using var creator = Client(server);
            var now = TimeProvider.System.GetUtcNow();
            using var brief = await creator.PutBriefAsync(Brief, Samples.Brief());
            id = await creator.SubmittedAsync(Brief, Samples.Submission("Ada", now), "delivery-of-a-trace", now);
            await creator.FlowAtAsync(id, FlowStages.InReview);
            token = await creator.InvitationTokenAsync(id);
        }
        await using (var server = await StartAsync())
        {
            using var listener = Count(server);
            using var reviewer = Client(server);
            using var answer = await reviewer.DecideAsync(token, "approved", "Claire", "Fits.");
            await reviewer.ConcludedAsync(id);
            await Eventually.TrueAsync(
                () => Task.FromResult(Steps(id).Contains("TellBrand") && Steps(id).Contains("TellTeam") && Steps(id).Contains("CloseRun")),
                "spans of who was told, and of the end");
        }

        var trace = Of(id).First().TraceId;
        Assert.Single(_spans, span => span.Source.Name == "Microsoft.AspNetCore" && span.TraceId == trace);
        Assert.Equal(
            ["AcknowledgeCreator", "AnalyseDiscourse", "CloseRun", "CompileDossier", "MailReviewer", "OpenReview", "RetrieveChannel",
                "SettleReview", "SettleWatch", "TellBrand", "TellCreator", "TellTeam"],
            Steps(id));
        Assert.All(Of(id), span => Assert.Equal(trace, span.TraceId));
        Assert.All(Of(id), span => Assert.Contains(_spans,
            parent => parent.SpanId == span.ParentSpanId && parent.OperationName == $"activity:{span.OperationName}"));
        string[] read = ["vetting.posts.analysed embedded analysed", "vetting.stage.duration retrieving",
            "vetting.stage.duration analysing", "vetting.stage.duration assessing"];
        Assert.All(read, metric => Assert.True(_counted.ContainsKey(metric), $"{metric} of {Counted}"));
        Assert.Equal(20, _counted["vetting.posts.analysed embedded analysed"]);
        Assert.Equal(1, _counted["vetting.vettings approved"]);
    }

    [Fact]
    public async Task Every_unfinished_vetting_is_measured_by_its_stage()
    {
        await using var server = await StartAsync();
        using var listener = Count(server);
        using var creator = Client(server);
        var now = TimeProvider.System.GetUtcNow();
        using var brief = await creator.PutBriefAsync(Brief, Samples.Brief());
        var id = await creator.SubmittedAsync(Brief, Samples.Submission("Ada", now), "delivery-that-waits", now);
        await creator.FlowAtAsync(id, FlowStages.InReview);

        await server.Services.GetRequiredService<WaitingVettings>().MeasureAsync(TestContext.Current.CancellationToken);

        Assert.True(_counted["vetting.waiting.age inReview"] >= 0, Counted);
    }

    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Counted => string.Join(", ", _counted.Keys);

    private Task<Server> StartAsync() =>
        Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken);

    private static VettingClient Client(Server server) =>
        new(server.Address, DemoBrand.Slug, server.Demo!.WebhookSecret, server.Demo.BrandKey,
            server.Services.GetRequiredService<InboxKey>().Value);

    private IEnumerable<Activity> Of(string id) => _spans
        .Where(span => span.Source.Name == VettingTelemetry.Name && (string?)span.GetTagItem("vetting") == id);

    private IReadOnlyList<string> Steps(string id) =>
        [.. Of(id).Select(span => span.OperationName).Distinct().Order(StringComparer.Ordinal)];

    private MeterListener Count(Server server)
    {
        var metrics = server.Services.GetRequiredService<VettingMetrics>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (metrics.Owns(instrument))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}";
        _counted.AddOrUpdate(name, value, (_, before) => before + value);
    }
}
