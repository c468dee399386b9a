using System.Text;
using System.Text.RegularExpressions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Azure.Flow;
using Vetting.Azure.Mail;
using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Functions.Hosting;
using Vetting.Testing.Builders;
using Vetting.Testing;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.Functions.Tests.Flows;

/// <summary>The Azure host below HTTP: its services, real steps on a real Azurite, flows on the in-process test host.
/// </summary>
public sealed partial class VettingOnTestHost(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Brand = "acme";
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private ServiceProvider _services = null!;
    private TestHub _hub = null!;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await Get<IStorageSetup>().EnsureAsync(CancellationToken.None);
        var parsed = BriefParser.Parse("cuisine", Encoding.UTF8.GetBytes(Samples.Brief()));
        await Get<IBriefStore>().SaveAsync(Brand, ((ParsedBrief.Valid)parsed).Brief, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task A_submission_becomes_a_dossier_and_a_decision_its_outcome()
    {
        var id = await AdmitAsync("Lucie");
        var decided = await Get<ReviewDesk>().DecideAsync(
            await TokenAsync(id), new DecisionForm(Verdict.Approved, "Claire", "Un ton juste."), default);

        Assert.IsType<DecisionResult.Recorded>(decided);
        var state = await FinishAsync(id);
        Assert.Equal((FlowStatus.Completed, "\"approved\""), (state.Status, state.Output));
        Assert.Equal(VettingStage.Approved, (await VettingAsync(id)).Stage);
        Assert.NotNull(await Get<IDevelopmentInbox>().FindAsync($"{id}/outcome", default));
    }

    [Fact]
    public async Task Losing_the_hub_in_the_review_costs_nothing()
    {
        var id = await AdmitAsync("Lucie");
        var token = await TokenAsync(id);
        await StageAsync(id, FlowStages.InReview);
        var mails = (await Get<IDevelopmentInbox>().ListAsync(default)).Count;

        await RestartAsync();
        Assert.Null(await Get<IFlows>().FindAsync(id));
        await Eventually.Async(
            () => Get<Reconciler>().RunAsync(default), mended => mended == 1, "the vetting is started again");
        await StageAsync(id, FlowStages.InReview);
        Assert.Equal(mails, (await Get<IDevelopmentInbox>().ListAsync(default)).Count);
        await Get<ReviewDesk>().DecideAsync(token, new DecisionForm(Verdict.Declined, "Claire", "Non."), default);

        Assert.Equal(FlowStatus.Completed, (await FinishAsync(id)).Status);
        Assert.Equal(VettingStage.Declined, (await VettingAsync(id)).Stage);
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private async Task StartAsync()
    {
        var settings = TestStorage.Settings(
        [
            $"Storage:ConnectionString={azurite.ConnectionString}", $"Storage:Prefix={_prefix}",
            "Web:PublicAddress=http://127.0.0.1:7071",
            .. HostSettings.ForBrand(Brand, WebhookSecret.Create(), "the-key")
                .Select(setting => $"{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}"),
        ]);
        _services = new ServiceCollection()
            .AddSingleton(settings)
            .AddVettingCore(settings).AddVettingWeb(settings).AddDevelopmentInbox()
            .AddSingleton<IDurableTaskClientProvider>(_ => _hub)
            .AddDurableFlows()
            .BuildServiceProvider();
        _hub = await TestHub.StartAsync(_services);
    }

    private async Task RestartAsync()
    {
        await DisposeAsync();
        await StartAsync();
    }

    private async Task<string> AdmitAsync(string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = _services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<Admission>().AdmitAsync(
            new SignedDelivery(Brand, "cuisine", "one", now, Encoding.UTF8.GetBytes(Samples.Submission(name, now))), default);
        return Assert.IsType<AdmissionResult.Admitted>(result).VettingId;
    }

    private async Task<string> TokenAsync(string id)
    {
        var mail = await Eventually.Async(
            () => Get<IDevelopmentInbox>().FindAsync($"{id}/invitation/0", default), mail => mail is not null,
            $"the invitation to {id}");
        return ReviewLink().Match(mail!.Mail.Text).Groups[1].Value;
    }

    private async Task<VettingSummary> VettingAsync(string id) => (await Get<IVettingStore>().FindAsync(id, default))!;

    private Task<FlowState> StageAsync(string id, string stage) =>
        StateAsync(id, state => state.Progress?.Stage == stage, $"{id} at {stage}");

    private Task<FlowState> FinishAsync(string id) => StateAsync(id, state => state.Finished, $"the end of {id}");

    private async Task<FlowState> StateAsync(string id, Func<FlowState, bool> until, string what) => (await Eventually.Async(
        () => Get<IFlows>().FindAsync(id), state => state is not null && until(state), what))!;

    [GeneratedRegex("/review/([A-Za-z0-9_-]+)")]
    private static partial Regex ReviewLink();
}
