using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class RunSearcherTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Finds_by_part_of_a_name_a_brief_a_reference_or_an_id_whatever_the_case()
    {
        var id = await _host.BeginAsync();
        await _host.Vettings.UpdateAsync(id, row => row with { Reference = "CRM-4711" }, default);

        foreach (var text in (string[])["ADA", "printem", "crm-47", id[^8..], " maison "])
            Assert.Equal(id, Assert.Single(await FindAsync(new RunSearch(text, false, null, null))).Flow.Id);
        Assert.Empty(await FindAsync(new RunSearch("nobody", false, null, null)));
        Assert.Empty(await FindAsync(new RunSearch("ada", false, FlowStatus.Failed, null)));
    }

    [Fact]
    public async Task Finds_one_behind_more_than_a_page_of_others()
    {
        var wanted = await DeliveredAsync("msg-0");
        await _host.Vettings.UpdateAsync(wanted, row => row with { CreatorName = "Zoé Martin" }, default);
        for (var number = 1; number <= RunSearcher.PageSize + 5; number++)
            await DeliveredAsync($"msg-{number}");

        var found = await _host.Get<RunSearcher>().FindAsync(new RunSearch("zoé", false, null, null), default);

        Assert.Equal((wanted, RunSearcher.PageSize + 6, null), (Assert.Single(found.Items).Flow.Id, found.Looked, found.Continuation));
        var all = await _host.Get<RunSearcher>().FindAsync(new RunSearch(null, false, null, null), default);
        Assert.Equal(RunSearcher.PageSize, all.Items.Count);
        var rest = await _host.Get<RunSearcher>().FindAsync(new RunSearch(null, false, null, all.Continuation), default);
        Assert.Equal(6, rest.Items.Count);
    }

    [Fact]
    public async Task A_decision_that_was_given_is_stuck_once_it_should_be_final()
    {
        var id = await _host.BeginAsync();
        var row = await _host.VettingAsync(id) with { FinalAt = _host.Time.GetUtcNow().AddMinutes(30) };
        var flow = (await _host.Get<OperatorDesk>().FindAsync(id, default))!;

        Assert.False(StuckRule.IsStuck(flow, row, row.FinalAt!.Value.AddMinutes(9)));
        Assert.True(StuckRule.IsStuck(flow, row, row.FinalAt!.Value.AddMinutes(11)));
    }

    [Fact]
    public async Task What_ended_in_the_engine_alone_is_stuck()
    {
        var id = await _host.BeginAsync();
        var row = await _host.VettingAsync(id);
        var flow = (await _host.Get<OperatorDesk>().FindAsync(id, default))! with { Status = FlowStatus.Failed };

        Assert.False(StuckRule.IsStuck(flow, row, flow.UpdatedAt.AddMinutes(9)));
        Assert.True(StuckRule.IsStuck(flow, row, flow.UpdatedAt.AddMinutes(11)));
        Assert.False(StuckRule.IsStuck(flow, row with { Stage = VettingStage.Failed }, flow.UpdatedAt.AddDays(9)));
    }

    [Fact]
    public async Task What_waits_for_people_is_not_stuck_until_their_time_is_over()
    {
        var id = await _host.BeginAsync();
        var row = await _host.VettingAsync(id);
        var flow = (await _host.Get<OperatorDesk>().FindAsync(id, default))!;

        Assert.Equal(row.InvitedAt + TimeSpan.FromDays(7), row.WaitsUntil);
        Assert.False(StuckRule.IsStuck(flow, row, row.WaitsUntil!.Value + TimeSpan.FromMinutes(9)));
        Assert.True(StuckRule.IsStuck(flow, row, row.WaitsUntil!.Value + TimeSpan.FromMinutes(11)));
        Assert.False(StuckRule.IsStuck(
            flow with { Status = FlowStatus.Suspended }, row, row.WaitsUntil!.Value + TimeSpan.FromDays(9)));
    }

    [Theory]
    [InlineData(FlowStages.Retrieving, 120)]
    [InlineData(FlowStages.Analysing, 60)]
    [InlineData(FlowStages.Assessing, 30)]
    [InlineData(FlowStages.Concluding, 26 * 60)]
    public void What_a_machine_does_is_stuck_after_longer_than_it_should_take(string stage, int minutes)
    {
        var flow = new ShownFlow(
            "id", nameof(VetCreator), FlowStatus.Running, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, new FlowProgress(stage),
            null, null, Missing: false);

        Assert.False(StuckRule.IsStuck(flow, null, DateTimeOffset.UnixEpoch.AddMinutes(minutes)));
        Assert.True(StuckRule.IsStuck(flow, null, DateTimeOffset.UnixEpoch.AddMinutes(minutes + 1)));
    }

    [Fact]
    public async Task Finds_what_is_stuck_among_what_is_not()
    {
        var lost = await _host.BeginAsync();
        await _host.LoseAsync(lost);
        await _host.PassAsync(TimeSpan.FromHours(1));
        var waiting = await DeliveredAsync("msg-2");
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        var stuck = Assert.Single(await FindAsync(new RunSearch(null, Stuck: true, null, null)));
        Assert.Single(await FindAsync(new RunSearch(lost[^8..], Stuck: true, null, null)));
        Assert.Empty(await FindAsync(new RunSearch(waiting[^8..], Stuck: true, null, null)));

        Assert.Equal((lost, true), (stuck.Flow.Id, stuck.IsStuck));
        Assert.Contains(
            await FindAsync(new RunSearch(null, false, null, null)), run => run.Flow.Id == waiting && !run.IsStuck);
    }

    [Fact]
    public async Task Every_attempt_at_a_step_is_kept_with_its_time_and_its_failure()
    {
        _host.Mailer.Refusal = mail => mail.ToAddress.StartsWith("max@", StringComparison.Ordinal) ? new IOException("busy") : null;
        var id = await _host.BeginAsync();
        _host.Mailer.Refusal = _ => null;
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        var steps = await _host.Get<IStepLog>().ReadAsync(id, default);

        Assert.Equal(
            ["AcknowledgeCreator", "AnalyseDiscourse", "CompileDossier", "MailReviewer", "OpenReview", "RetrieveChannel", "TellTeam"],
            steps.Select(step => step.Step).Distinct().Order(StringComparer.Ordinal));
        var mails = steps.Where(step => step.Step == "MailReviewer").ToList();
        Assert.Equal(("busy", 3), (Assert.Single(mails, mail => mail.Failure is not null).Failure!.Message, mails.Count));
    }

    private async Task<string> DeliveredAsync(string webhookId) =>
        Assert.IsType<AdmissionResult.Admitted>(await _host.DeliverAsync(webhookId)).VettingId;

    private async Task<IReadOnlyList<ShownRun>> FindAsync(RunSearch search) =>
        (await _host.Get<RunSearcher>().FindAsync(search, default)).Items;
}
