using System.Net;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Members;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What a vetting does about time, people and failures.</summary>
public sealed class VetCreatorTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly MemoryHost _host = new();

    private MemoryContentStore Content => (MemoryContentStore)_host.Get<IContentStore>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Silence_is_reminded_escalated_and_expired_at_the_briefs_times()
    {
        var id = await _host.BeginAsync();
        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());

        await _host.PassAsync(TimeSpan.FromDays(2) - Second);
        Assert.Empty(_host.Told());
        await _host.PassAsync(Second);
        Assert.Equal(["reminder/0", "reminder/1"], _host.Told());
        Assert.Equal(FlowStages.Reminded, await StageAsync(id));
        await _host.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal(["escalation/0"], _host.Told());
        await _host.PassAsync(TimeSpan.FromDays(3) - Second);
        Assert.Empty(_host.Told());
        Assert.Equal(FlowStages.Escalated, await StageAsync(id));
        await _host.PassAsync(Second);

        Assert.Equal(["brand", "outcome"], _host.Told());
        await ConcludedAsync(id, VettingStage.Expired);
    }

    [Theory]
    [InlineData(Verdict.Approved, VettingStage.Approved, VettingOutcome.Approved)]
    [InlineData(Verdict.Declined, VettingStage.Declined, VettingOutcome.Declined)]
    public async Task A_decision_is_told_at_once_and_ends_the_vetting(
        Verdict verdict, VettingStage stage, VettingOutcome outcome)
    {
        var id = await _host.BeginAsync();
        var dossier = (await _host.VettingAsync(id)).Dossier!;
        _host.Told();

        await _host.DecideAsync(id, verdict);

        Assert.Equal(["brand", "outcome"], _host.Told());
        await ConcludedAsync(id, stage);
        Assert.Equal(outcome.ToString(), _host.Mailer.Sent[^1].Text);
        var taken = Assert.Single(_host.Outcomes.Taken).Data;
        Assert.Equal((id, outcome, "Léa Petit", dossier.Sha256),
            (taken.VettingId, taken.Outcome, taken.By, taken.DossierSha256));
        await _host.PassAsync(TimeSpan.FromDays(8));
        Assert.Empty(_host.Told());
    }

    [Fact]
    public async Task A_press_on_the_link_in_the_mail_decides()
    {
        var id = await _host.BeginAsync();

        await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.First(mail => mail.Kind == "invitation").Text,
            new DecisionForm(Verdict.Approved, "Léa", "Un ton juste."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);

        await ConcludedAsync(id, VettingStage.Approved);
    }

    [Fact]
    public async Task A_members_decision_at_the_desk_is_carried_out_and_the_link_in_the_mail_comes_too_late()
    {
        var id = await _host.BeginAsync();
        var nora = new Member(
            MemoryHost.Brand, "nora@maison.example", "Nora Diallo", MemberRole.Reviewer, "fr", _host.Time.GetUtcNow());
        var desk = _host.Get<DecisionDesk>();
        var dossier = (await _host.VettingAsync(id)).Dossier!.Sha256;

        Assert.IsType<DecisionResult.NotAllowed>(await desk.DecideAsync(
            nora with { Role = MemberRole.Reader }, id, dossier, new DecisionForm(Verdict.Declined, null, "Non."), default));
        Assert.IsType<DecisionResult.Unknown>(await desk.DecideAsync(
            nora with { Brand = "other" }, id, dossier, new DecisionForm(Verdict.Declined, null, "Non."), default));
        Assert.IsType<DecisionResult.Recorded>(await desk.DecideAsync(
            nora, id, dossier, new DecisionForm(Verdict.Declined, null, "Pas notre public."), default));
        var late = Assert.IsType<DecisionResult.AlreadyClosed>(await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.First(mail => mail.Kind == "invitation").Text, new DecisionForm(Verdict.Approved, "Léa", "Un ton juste."), default));
        await _host.PassAsync(ReviewRules.Usual.Span);

        Assert.Equal("Nora Diallo", Assert.IsType<Closing.Decided>(late.Standing).By);
        await ConcludedAsync(id, VettingStage.Declined);
    }

    [Fact]
    public async Task A_decision_is_carried_out_while_one_address_still_puts_its_mail_off()
    {
        PutOff("max@");
        var id = await _host.BeginAsync();
        Assert.Equal(["invitation/0"], _host.Told());

        await _host.DecideAsync(id);
        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(FlowStages.Concluded, await StageAsync(id));
        Assert.Equal(FlowStatus.Running, await _host.ListedAsAsync(id));

        _host.Mailer.Refusal = _ => null;
        await _host.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(["invitation/1"], _host.Told());
        await ConcludedAsync(id, VettingStage.Approved);
    }

    [Fact]
    public async Task A_decision_counts_before_any_mail_is_out()
    {
        PutOff("@maison.example");
        var id = await _host.BeginAsync();
        Assert.Equal(FlowStages.Inviting, await StageAsync(id));

        await _host.DecideAsync(id);

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 4)]
    [InlineData(4, 7)]
    public async Task A_decision_that_woke_nobody_is_taken_at_the_next_date(int decidedAfter, int takenAfter)
    {
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(decidedAfter) + Second);
        await _host.CloseAsync(id);
        _host.Told();

        await _host.PassAsync(TimeSpan.FromDays(takenAfter - decidedAfter) - 2 * Second);
        Assert.Empty(_host.Told());
        await _host.PassAsync(Second);

        Assert.Equal(["brand", "outcome"], _host.Told());
        await ConcludedAsync(id, VettingStage.Approved);
    }

    [Fact]
    public async Task Wake_ups_that_are_doubled_early_unknown_or_late_do_no_harm()
    {
        await _host.Flows.WakeAsync("maison-20260101T080000-0123456789abcdef");
        _host.Texts.Away = new TextServiceAwayException("away", throttled: false);
        var id = await _host.BeginAsync();
        await _host.WakeAsync(id);
        await _host.WakeAsync(id);
        _host.Texts.Away = null;
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        await _host.WakeAsync(id);
        Assert.Equal(FlowStages.InReview, await StageAsync(id));

        await _host.CloseAsync(id);
        await Task.WhenAll(_host.WakeAsync(id), _host.WakeAsync(id), _host.WakeAsync(id));
        await _host.WakeAsync(id);

        Assert.Equal(["brand", "outcome"], _host.Told());
        await ConcludedAsync(id, VettingStage.Approved);
    }

    [Fact]
    public async Task Silence_has_its_times_while_one_address_refuses_for_good_and_another_puts_off()
    {
        _host.Mailer.Refusal = mail => mail.ToAddress.StartsWith("max@", StringComparison.Ordinal)
            ? new PermanentFailureException("550 no such user")
            : mail.Kind == "escalation" ? new IOException("busy") : null;
        var id = await _host.BeginAsync();
        Assert.Equal(["invitation/0"], _host.Told());
        Assert.Equal("MailReviewer failed: 550 no such user", (await _host.VettingAsync(id)).Problem);
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);

        await _host.PassAsync(TimeSpan.FromDays(4));
        Assert.Equal(["reminder/0"], _host.Told());
        await _host.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Expired, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_vetting_to_which_nobody_can_be_invited_ends_with_that_problem()
    {
        _host.Mailer.Refusal = _ => new PermanentFailureException("550 no such user");

        var id = await _host.BeginAsync();

        await FailedAsync(id, "MailReviewer failed: 550 no such user");
        Assert.Empty(_host.Told());
    }

    [Fact]
    public async Task One_channel_that_cannot_be_read_is_a_line_of_the_dossier()
    {
        _host.Source.Away = channel => channel.Handle == "ada2.example"
            ? new HttpRequestException("The source is away: ConnectionError.") : null;

        var id = await _host.BeginAsync(channels: 2);
        Assert.Empty(_host.Told());
        await _host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        var histories = (await DossierAsync(id)).Provenance.Histories;
        Assert.IsType<RetrievalOutcome.Retrieved>(histories[0]);
        Assert.Equal(
            UnavailableReason.Unreachable, Assert.IsType<RetrievalOutcome.Unavailable>(histories[1]).Reason);
    }

    public static TheoryData<Exception> OwnStorageAway => new()
    {
        new IOException("The connection was closed."),
        new HttpRequestException("Connection refused (127.0.0.1:10000)"),
        new TimeoutException("No answer."),
        new InvalidOperationException("Whatever it says."),
    };

    [Theory]
    [MemberData(nameof(OwnStorageAway))]
    public async Task Our_own_storage_that_is_away_is_waited_for_and_never_taken_for_the_channels(Exception away)
    {
        Content.Away = _ => away;
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(VettingStage.Received, (await _host.VettingAsync(id)).Stage);
        Content.Away = _ => null;

        await _host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        Assert.IsType<RetrievalOutcome.Retrieved>(Assert.Single((await DossierAsync(id)).Provenance.Histories));
    }

    [Fact]
    public async Task Our_own_storage_that_stays_away_fails_the_vetting_and_asks_nobody()
    {
        Content.Away = _ => new IOException("The disk is gone.");
        var id = await _host.BeginAsync();

        await _host.PassAsync(TimeSpan.FromMinutes(12));

        await FailedAsync(id, "RetrieveChannel failed: The disk is gone.");
        Assert.Empty(_host.Told());
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_source_that_keeps_answering_a_failure_is_told_from_one_that_is_away(HttpStatusCode status)
    {
        _host.Source.Away = channel => channel.Handle == "ada2.example" ? new SourceFailedException(status) : null;

        var id = await _host.BeginAsync(channels: 2);
        await _host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(
            new RetrievalOutcome.Unavailable(UnavailableReason.Failing, $"HTTP {(int)status}"),
            (await DossierAsync(id)).Provenance.Histories[1]);
    }

    [Fact]
    public async Task A_source_that_is_back_in_time_is_read()
    {
        var asked = 0;
        _host.Source.Away = _ => ++asked < 3 ? new HttpRequestException("away") : null;

        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.IsType<RetrievalOutcome.Retrieved>(Assert.Single((await DossierAsync(id)).Provenance.Histories));
    }

    [Fact]
    public async Task A_text_service_that_stays_away_has_its_chances_before_another_analysis_stands_in()
    {
        _host.Texts.Away = new TextServiceAwayException("away", throttled: false);
        var id = await _host.BeginAsync();

        // Each wait is shorter than a minute.
        await _host.PassAsync(TimeSpan.FromMinutes(AnalyseDiscourse.Step.Retry.MaxNumberOfAttempts - 2));
        Assert.Empty(_host.Told());
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        var provenance = (await DossierAsync(id)).Provenance;
        Assert.Equal((true, "stand-in"), (provenance.StandIn, provenance.Analyser.Name));
    }

    [Fact]
    public async Task A_text_service_that_is_back_in_time_reads_itself()
    {
        _host.Texts.Away = new TextServiceAwayException("busy", throttled: true);
        var id = await _host.BeginAsync();
        _host.Texts.Away = null;

        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("memory", (await DossierAsync(id)).Provenance.Analyser.Name);
    }

    [Fact]
    public async Task A_vetting_whose_texts_nothing_may_read_says_so()
    {
        await _host.Get<IPolicyStore>().SaveAsync(
            MemoryHost.Brand, "default", """{"analysis":{"standIn":false}}"""u8.ToArray(), default);
        _host.Texts.Away = new TextServiceAwayException("away", throttled: true);

        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromMinutes(AnalyseDiscourse.Step.Retry.MaxNumberOfAttempts));

        await FailedAsync(id, "AnalyseDiscourse failed: The text service stays away, and the policy does not let the "
            + "embedded analysis stand in for it.");
        Assert.Contains("the policy does not let", (await _host.Runs.FindAsync(id, default))!.LastFailure!.Message);
        Assert.Empty(_host.Told());
        var told = _host.Outcomes.All[^1];
        Assert.Equal(("vetting.failed", (await _host.VettingAsync(id)).Problem), (told.Type, told.Data.Problem));
    }

    [Fact]
    public async Task Who_cannot_be_told_keeps_the_outcome_from_nobody_else()
    {
        _host.Outcomes.Away = new PermanentFailureException("410 Gone");
        var id = await _host.BeginAsync();
        _host.Told();

        await _host.DecideAsync(id);

        Assert.Equal(["outcome"], _host.Told());
        await ConcludedAsync(id, VettingStage.Approved);
        var row = await _host.VettingAsync(id);
        Assert.Equal(("TellBrand failed: 410 Gone", null), (row.Problem, row.BrandToldAt));
    }

    [Fact]
    public async Task Another_round_invites_anew()
    {
        var id = await _host.BeginAsync();
        await _host.ActAsync(OperatorAct.Terminate, id);
        _host.Told();

        Assert.Equal(ActResult.Done, await _host.ActAsync(OperatorAct.Rerun, id));

        Assert.Equal(["invitation/0/2", "invitation/1/2"], _host.Told());
        await _host.DecideAsync(id);
        await ConcludedAsync(id, VettingStage.Approved);
    }

    [Fact]
    public async Task What_was_decided_is_told_on_a_rerun_without_asking_again()
    {
        _host.Mailer.Refusal = mail => mail.Kind == "outcome" ? new IOException("busy") : null;
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id, Verdict.Declined);
        await _host.ActAsync(OperatorAct.Terminate, id);
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(["brand", "invitation/0", "invitation/1"], _host.Told());
        _host.Mailer.Refusal = _ => null;

        Assert.Equal(ActResult.Done, await _host.ActAsync(OperatorAct.Rerun, id));

        Assert.Equal(["outcome"], _host.Told());
        await ConcludedAsync(id, VettingStage.Declined);
    }

    private void PutOff(string address) => _host.Mailer.Refusal = mail =>
        mail.ToAddress.Contains(address, StringComparison.Ordinal) ? new IOException("busy") : null;

    private async Task ConcludedAsync(string id, VettingStage stage)
    {
        Assert.Equal(stage, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
        Assert.Equal(FlowStatus.Completed, (await _host.Flows.FindAsync(id))!.Status);
    }

    private async Task FailedAsync(string id, string problem)
    {
        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.Failed, problem), (row.Stage, row.Problem));
        Assert.Equal(FlowStatus.Failed, await _host.ListedAsAsync(id));
        Assert.Equal(FlowStatus.Failed, (await _host.Flows.FindAsync(id))!.Status);
    }

    private async Task<string> StageAsync(string id) => (await _host.Flows.FindAsync(id))!.Progress!.Stage;

    private async Task<Dossier> DossierAsync(string id) => await _host.Get<IContentStore>()
        .GetJsonAsync<Dossier>((await _host.VettingAsync(id)).Dossier!, default);
}
