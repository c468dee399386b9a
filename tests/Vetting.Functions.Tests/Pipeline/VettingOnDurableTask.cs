using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Azure.Mail;
using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Telemetry;
using Vetting.Functions.Hosting;
using Vetting.Functions.Tests.Durable;
using Vetting.Testing;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.Functions.Tests.Pipeline;

/// <summary>The whole product below HTTP: real steps on a real Azurite, flows on the in-process test host.</summary>
public sealed partial class VettingOnDurableTask(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Brand = "acme";
    private readonly MemoryHub _hub = new();
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private RunningWorker _running = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await Get<IStorageSetup>().EnsureAsync(CancellationToken.None);
        var parsed = BriefParser.Parse("cuisine", Encoding.UTF8.GetBytes(Samples.Brief()));
        await Get<IBriefStore>().SaveAsync(Brand, ((ParsedBrief.Valid)parsed).Brief, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _running.StopAsync(abruptly: true);
        await _running.DisposeAsync();
    }

    [Fact]
    public async Task A_submission_becomes_a_dossier_and_a_decision_its_outcome()
    {
        var id = await AdmitAsync("Lucie");
        var decided = await Get<ReviewDesk>().DecideAsync(
            await TokenAsync(id, "invitation"), new DecisionForm(Verdict.Approved, "Claire", "Un ton juste."), default);

        Assert.IsType<DecisionResult.Recorded>(decided);
        var state = await FinishAsync(id);
        Assert.Equal((FlowStatus.Completed, "\"approved\""), (state.Status, state.Output));
        Assert.Equal(VettingStage.Approved, (await VettingAsync(id)).Stage);
        Assert.NotNull(await Get<IDevelopmentInbox>().FindAsync($"{id}/outcome", default));
    }

    [Fact]
    public async Task Being_killed_in_the_middle_and_in_the_review_costs_nothing()
    {
        var id = await AdmitAsync("Lucie");
        await RestartAsync();
        var token = await TokenAsync(id, "invitation");
        await RestartAsync();
        await Get<ReviewDesk>().DecideAsync(token, new DecisionForm(Verdict.Declined, "Claire", "Non."), default);

        Assert.Equal(FlowStatus.Completed, (await FinishAsync(id)).Status);
        Assert.Equal(VettingStage.Declined, (await VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task One_vetting_is_one_trace_across_a_kill()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is VettingTelemetry.Name or nameof(VettingOnDurableTask),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource(nameof(VettingOnDurableTask));
        using var webhook = source.StartActivity("webhook")!;
        var id = await AdmitAsync("Lucie");
        webhook.Stop();
        var token = await TokenAsync(id, "invitation");
        await RestartAsync();
        await Get<ReviewDesk>().DecideAsync(token, new DecisionForm(Verdict.Approved, "Claire", "Oui."), default);
        await FinishAsync(id);

        var steps = spans.Where(span => (string?)span.GetTagItem(VettingTelemetry.VettingTag) == id).ToList();
        Assert.Superset(
            new HashSet<string> { "RetrieveChannel", "AnalyseDiscourse", "CompileDossier", "MailReviewer", "TellBrand" },
            steps.Select(step => step.OperationName).ToHashSet());
        Assert.All(steps, step => Assert.Equal(webhook.TraceId, step.TraceId));
    }

    [Fact]
    public async Task Silence_reminds_escalates_and_expires_at_the_brief_s_times()
    {
        var id = await AdmitAsync("Oubliée");
        await TokenAsync(id, "invitation");
        await _hub.AdvanceAsync(TimeSpan.FromDays(2));
        await TokenAsync(id, "reminder");
        await _hub.AdvanceAsync(TimeSpan.FromDays(2));
        await TokenAsync(id, "escalation");
        await _hub.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal("\"expired\"", (await FinishAsync(id)).Output);
        Assert.Equal(VettingStage.Expired, (await VettingAsync(id)).Stage);
    }

    private T Get<T>() where T : notnull => _running.Services.GetRequiredService<T>();

    private async Task StartAsync()
    {
        var settings = TestStorage.Settings(
        [
            $"Storage:ConnectionString={azurite.ConnectionString}", $"Storage:Prefix={_prefix}",
            "Web:PublicAddress=http://127.0.0.1:7071",
            .. HostSettings.ForBrand(Brand, WebhookSecret.Create(), "the-key")
                .Select(setting => $"{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}"),
        ]);
        _running = await RunningWorker.StartAsync(_hub, services =>
        {
            services.AddSingleton(settings);
            services.AddVettingCore(settings).AddVettingWeb(settings).AddDevelopmentInbox();
        });
    }

    private async Task RestartAsync()
    {
        await _running.StopAsync(abruptly: true);
        await _running.DisposeAsync();
        await StartAsync();
    }

    private async Task<string> AdmitAsync(string name)
    {
        var now = _hub.Clock.GetUtcNow();
        await using var scope = _running.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Admission>().AdmitAsync(
            new SignedDelivery(Brand, "cuisine", "one", now, Encoding.UTF8.GetBytes(Samples.Submission(name, now))), default);
        return Assert.IsType<AdmissionResult.Admitted>(result).VettingId;
    }

    private async Task<string> TokenAsync(string id, string kind)
    {
        var mail = await Eventually.Async(
            () => Get<IDevelopmentInbox>().FindAsync($"{id}/{kind}/0", default), mail => mail is not null, $"{kind} of {id}");
        return ReviewLink().Match(mail!.Mail.Text).Groups[1].Value;
    }

    private async Task<VettingSummary> VettingAsync(string id) => (await Get<IVettingStore>().FindAsync(id, default))!;

    private async Task<FlowState> FinishAsync(string id) =>
        (await Eventually.Within(Get<IFlowClient>().WaitForCompletionAsync(id, CancellationToken.None)))!;

    [GeneratedRegex("/review/([A-Za-z0-9_-]+)")]
    private static partial Regex ReviewLink();
}
