using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>The engine's state is disposable: from the tables alone every unfinished vetting goes on.</summary>
public sealed class ReconcilerTests : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(31);
    private readonly MemoryHost _host = new(services => services.AddOrchestration<Broken>().AddOrchestration<StuckVetting>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Leaves_alone_what_goes_on()
    {
        await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(3));
        _host.Told();

        Assert.Equal(0, await _host.ReconcileAsync());

        Assert.Empty(_host.Told());
        Assert.Equal(1, _host.Flows.Starts);
    }

    [Fact]
    public async Task A_vetting_that_was_lost_before_its_review_begins_anew()
    {
        _host.Source.Away = _ => new HttpRequestException("away");
        var id = await _host.BeginAsync();
        await _host.LoseAsync(id);
        _host.Source.Away = _ => null;
        await _host.PassAsync(Grace);

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.InReview, 1, 0), (row.Stage, row.Round, row.Restarts));
    }

    [Fact]
    public async Task A_vetting_that_was_lost_in_review_keeps_its_dossier_its_round_and_its_time_table()
    {
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(3));
        var before = await _host.VettingAsync(id);
        _host.Told();
        await _host.LoseAsync(id);
        _host.Source.Away = _ => new InvalidOperationException("The history was read before.");
        await _host.PassAsync(TimeSpan.FromHours(12));

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Empty(_host.Told());
        Assert.Equal(before, await _host.VettingAsync(id) with { RestartedAt = null });
        await _host.PassAsync(TimeSpan.FromHours(12));
        Assert.Equal(["escalation/0"], _host.Told());
        await _host.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(
            (VettingStage.Expired, before.InvitedAt + TimeSpan.FromDays(7)),
            ((await _host.VettingAsync(id)).Stage, (await _host.VettingAsync(id)).ClosedAt));
    }

    [Fact]
    public async Task A_decision_that_the_lost_instance_did_not_take_is_taken_and_told()
    {
        var id = await _host.BeginAsync();
        await _host.CloseAsync(id, Verdict.Declined);
        await _host.LoseAsync(id);
        _host.Told();
        await _host.PassAsync(Grace);

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
        Assert.Equal(0, await _host.ReconcileAsync());
    }

    [Fact]
    public async Task The_brand_is_told_once_though_the_creator_still_waits_when_the_instance_is_lost()
    {
        _host.Mailer.Refusal = mail => mail.Kind == "outcome" ? new IOException("busy") : null;
        var id = await LoseInTheTellingAsync("brand");
        _host.Mailer.Refusal = _ => null;

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["outcome"], _host.Told());
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task The_creator_is_told_once_though_the_brand_still_waits_when_the_instance_is_lost()
    {
        _host.Outcomes.Away = new HttpRequestException("away");
        var id = await LoseInTheTellingAsync("outcome");
        _host.Outcomes.Away = null;

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["brand"], _host.Told());
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task An_instance_that_failed_in_the_engine_is_started_where_it_was()
    {
        var id = await _host.BeginAsync();
        _host.Told();
        await ReplaceAsync<Broken>(id);

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal((nameof(VetCreator), FlowStatus.Running), await InstanceAsync(id));
        Assert.Equal(1, (await _host.VettingAsync(id)).Restarts);
        Assert.Empty(_host.Told());
        await _host.DecideAsync(id);
        Assert.Equal(["brand", "outcome"], _host.Told());
    }

    [Fact]
    public async Task Gives_up_on_a_vetting_whose_instances_keep_failing()
    {
        var id = await _host.BeginAsync();
        for (var restart = 1; restart <= 5; restart++)
        {
            await ReplaceAsync<Broken>(id);
            await _host.PassAsync(Grace);
            Assert.Equal(1, await _host.ReconcileAsync());
            Assert.Equal((nameof(VetCreator), FlowStatus.Running), await InstanceAsync(id));
        }

        await ReplaceAsync<Broken>(id);
        await _host.PassAsync(Grace);
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal((nameof(Broken), FlowStatus.Failed), await InstanceAsync(id));
        await FailedAsync(id, "The vetting's orchestration was found failed, and could not be started again.");
        Assert.Equal(0, await _host.ReconcileAsync());
    }

    [Fact]
    public async Task What_it_gives_up_on_does_not_go_on()
    {
        var id = await _host.BeginAsync();
        await _host.Vettings.UpdateAsync(id, row => row with { Restarts = 5 }, default);
        await ReplaceAsync<StuckVetting>(id);
        await _host.CloseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(11));

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal((nameof(StuckVetting), FlowStatus.Terminated), await InstanceAsync(id));
        await FailedAsync(id, "The vetting's orchestration was far behind, and could not be started again.");
    }

    [Fact]
    public async Task Wakes_who_slept_through_a_decision()
    {
        var id = await _host.BeginAsync();
        await _host.CloseAsync(id);
        _host.Told();

        Assert.Equal(0, await _host.ReconcileAsync());
        await _host.PassAsync(Grace);
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["brand", "outcome"], _host.Told());
        // The vetting and, once approved, the watch.
        Assert.Equal(2, _host.Flows.Starts);
    }

    [Fact]
    public async Task What_stays_far_behind_though_it_was_woken_is_replaced()
    {
        var id = await _host.BeginAsync();
        await ReplaceAsync<StuckVetting>(id);
        await _host.CloseAsync(id);
        _host.Told();
        await _host.PassAsync(Grace);
        for (var pass = 0; pass < 5; pass++)
        {
            Assert.Equal(1, await _host.ReconcileAsync());
            Assert.Equal((nameof(StuckVetting), FlowStatus.Running), await InstanceAsync(id));
            await _host.PassAsync(Reconciler.Every);
        }

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal((nameof(VetCreator), FlowStatus.Completed), await InstanceAsync(id));
        Assert.Equal(1, (await _host.VettingAsync(id)).Restarts);
    }

    [Fact]
    public async Task What_should_have_expired_is_far_behind()
    {
        var id = await _host.BeginAsync();
        await ReplaceAsync<StuckVetting>(id);
        await _host.PassAsync(TimeSpan.FromDays(7));
        Assert.Equal(0, await _host.ReconcileAsync());
        _host.Told();

        await _host.PassAsync(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(VettingStage.Expired, (await _host.VettingAsync(id)).Stage);
        Assert.Contains("outcome", _host.Told());
    }

    [Fact]
    public async Task What_tells_nobody_for_hours_is_replaced()
    {
        _host.Source.Away = _ => new HttpRequestException("away");
        var id = await _host.BeginAsync();
        await ReplaceAsync<StuckVetting>(id);
        _host.Source.Away = _ => null;

        await _host.PassAsync(TimeSpan.FromHours(4));
        Assert.Equal(0, await _host.ReconcileAsync());
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
    }

    [Fact]
    public async Task What_was_terminated_in_the_engine_is_stopped_for_the_brand()
    {
        var id = await _host.BeginAsync();
        await _host.Flows.TerminateAsync(id, "in the portal");

        Assert.Equal(1, await _host.ReconcileAsync());

        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.Failed, "An operator stopped this vetting."), (row.Stage, row.Problem));
        Assert.Equal(FlowStatus.Terminated, await _host.ListedAsAsync(id));
        Assert.Equal(0, await _host.ReconcileAsync());
    }

    [Fact]
    public async Task An_outcome_stands_though_its_instance_was_terminated_in_the_engine()
    {
        _host.Outcomes.Away = new HttpRequestException("away");
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);
        await _host.Flows.TerminateAsync(id, "in the portal");

        await _host.ReconcileAsync();

        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(FlowStatus.Terminated, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task An_instance_that_was_ended_to_be_replaced_is_replaced_though_who_ended_it_died()
    {
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromHours(1));
        await _host.Vettings.UpdateAsync(id, row => row with { RestartedAt = _host.Time.GetUtcNow() }, default);
        await _host.Flows.TerminateAsync(id, "Replaced.");

        // Who ended it may still be at it.
        Assert.Equal(0, await _host.ReconcileAsync());
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        await _host.PassAsync(Grace);
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal((nameof(VetCreator), FlowStatus.Running), await InstanceAsync(id));
    }

    [Fact]
    public async Task What_is_suspended_is_left_alone_and_listed_so()
    {
        var id = await _host.BeginAsync();
        await _host.Flows.SuspendAsync(id, "in the portal");
        await _host.CloseAsync(id);
        _host.Told();
        await _host.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(1, await _host.ReconcileAsync());
        Assert.Equal(FlowStatus.Suspended, await _host.ListedAsAsync(id));
        Assert.Equal(0, await _host.ReconcileAsync());
        Assert.Empty(_host.Told());

        await _host.Flows.ResumeAsync(id, "in the portal");
        await _host.PassAsync(Grace);
        Assert.Equal(1, await _host.ReconcileAsync());
        Assert.Equal(FlowStatus.Running, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task What_an_operator_holds_is_not_started_before_they_let_it_go()
    {
        var id = await _host.BeginAsync();
        await _host.ActAsync(OperatorAct.Suspend, id);
        await _host.LoseAsync(id);
        await _host.PassAsync(Grace);
        Assert.Equal(0, await _host.ReconcileAsync());
        Assert.Null(await _host.Flows.FindAsync(id));

        Assert.Equal(ActResult.Done, await _host.ActAsync(OperatorAct.Resume, id));
        await _host.PassAsync(Grace);
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal((nameof(VetCreator), FlowStatus.Running), await InstanceAsync(id));
    }

    [Fact]
    public async Task Two_at_once_start_a_lost_vetting_once()
    {
        var id = await _host.BeginAsync();
        await _host.LoseAsync(id);
        await _host.PassAsync(Grace);

        var mended = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => _host.Get<Reconciler>().RunAsync(default))));

        Assert.Equal(1, mended.Sum());
        Assert.Equal(2, _host.Flows.Starts);
    }

    [Fact]
    public async Task A_start_that_fails_keeps_no_other_vetting_from_its_own_and_is_tried_again()
    {
        foreach (var message in (string[])["msg-1", "msg-2"])
            await _host.LoseAsync(Id(await _host.DeliverAsync(message)));
        await _host.PassAsync(Grace);
        _host.Flows.CrashAtNextStart();

        Assert.Equal(1, await _host.ReconcileAsync());
        Assert.Equal(0, await _host.ReconcileAsync());
        await _host.PassAsync(Grace);
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(4, _host.Flows.Starts);
        Assert.Equal(["invitation/0", "invitation/0", "invitation/1", "invitation/1"], _host.Told());
    }

    [Fact]
    public async Task A_vetting_without_its_order_fails_and_says_so()
    {
        var id = await _host.BeginAsync();
        await _host.Vettings.UpdateAsync(id, row => row with { Order = null }, default);
        await _host.LoseAsync(id);
        await _host.PassAsync(Grace);

        Assert.Equal(1, await _host.ReconcileAsync());

        await FailedAsync(id, "The vetting's orchestration was missing, and could not be started again.");
        Assert.Null(await _host.Flows.FindAsync(id));
    }

    [Fact]
    public async Task An_entry_of_which_no_vetting_came_is_forgotten_after_hours()
    {
        var id = VettingId.For(MemoryHost.Brand, "msg-1", _host.Time.GetUtcNow()).ToString();
        await _host.Runs.AddAsync(id, default);

        await _host.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(0, await _host.ReconcileAsync());
        Assert.NotNull(await _host.Runs.FindAsync(id, default));
        await _host.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Null(await _host.Runs.FindAsync(id, default));
    }

    [Fact]
    public async Task On_another_hub_every_vetting_goes_on_where_it_was()
    {
        var decided = Id(await _host.DeliverAsync("msg-1"));
        var concluded = Id(await _host.DeliverAsync("msg-2"));
        var reviewed = Id(await _host.DeliverAsync("msg-3"));
        await _host.PassAsync(TimeSpan.FromDays(1));
        _host.Source.Away = _ => new HttpRequestException("away");
        var early = Id(await _host.DeliverAsync("msg-4"));
        await _host.CloseAsync(decided);
        await _host.DecideAsync(concluded);
        _host.Told();
        foreach (var id in (string[])[decided, concluded, reviewed, early])
            await _host.LoseAsync(id);
        _host.Source.Away = _ => null;
        await _host.PassAsync(Grace);

        Assert.Equal(3, await _host.ReconcileAsync());

        Assert.Equal(["brand", "invitation/0", "invitation/1", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(decided)).Stage);
        Assert.Null(await _host.Flows.FindAsync(concluded));
        Assert.Equal((nameof(VetCreator), FlowStatus.Running), await InstanceAsync(reviewed));
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(early)).Stage);
    }

    /// <summary>Decided, one of the two is told, and then the instance is gone.</summary>
    private async Task<string> LoseInTheTellingAsync(string told)
    {
        var id = await _host.BeginAsync();
        _host.Told();
        await _host.DecideAsync(id);
        Assert.Equal([told], _host.Told());
        await _host.LoseAsync(id);
        await _host.PassAsync(Grace);
        return id;
    }

    private async Task ReplaceAsync<T>(string id)
    {
        await _host.Flows.StartAsync(typeof(T).Name, id, (await _host.VettingAsync(id)).Order, replace: true);
        await _host.PassAsync(TimeSpan.Zero);
    }

    private async Task<(string Flow, FlowStatus Status)> InstanceAsync(string id)
    {
        var state = (await _host.Flows.FindAsync(id))!;
        return (state.Flow, state.Status);
    }

    private async Task FailedAsync(string id, string problem)
    {
        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.Failed, problem), (row.Stage, row.Problem));
        Assert.Equal(FlowStatus.Failed, await _host.ListedAsAsync(id));
    }

    private static string Id(AdmissionResult result) => Assert.IsType<AdmissionResult.Admitted>(result).VettingId;

    /// <summary>Fails as code that changed under a running instance does.</summary>
    private sealed class Broken : TaskOrchestrator<VettingOrder, VettingOutcome>
    {
        public override Task<VettingOutcome> RunAsync(TaskOrchestrationContext context, VettingOrder input) =>
            throw new InvalidOperationException("Non-deterministic.");
    }
}
