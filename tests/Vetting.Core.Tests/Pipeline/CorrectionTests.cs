using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Branding;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What is final is corrected by rows of their own, or decided anew.</summary>
public sealed class CorrectionTests : IAsyncDisposable
{
    private const string Lea = "lea@maison.example";
    private static readonly Member Nora = MemberOf("Nora Diallo");
    private static readonly Member Max = MemberOf("Max Roy");
    private readonly RacingLog _log = new();
    private readonly MemoryHost _host;

    public CorrectionTests() => _host = new MemoryHost(services => services.AddSingleton<IDecisionLog>(_log));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_correction_stands_after_what_it_corrects_and_is_told_to_creator_and_brand()
    {
        var id = await DecidedAsync(Verdict.Declined);

        var corrected = Assert.IsType<DecisionResult.Corrected>(await CorrectAsync(Nora, id, Verdict.Approved, "Un homonyme."));

        Assert.Equal(("Nora Diallo", "Un homonyme."), (corrected.Decision.By, corrected.Decision.Reason));
        Assert.Equal(["brand", "outcome/2"], _host.Told());
        var row = await _host.VettingAsync(id);
        Assert.Equal((VettingStage.Approved, "Nora Diallo"), (row.Stage, row.ClosedBy));
        Assert.NotNull(row.BrandToldAt);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
        var rows = await _log.ReadAsync(id, default);
        Assert.Equal(
            [(typeof(Closing.Opinion), "Non."), (typeof(Closing.Decided), "Non."), (typeof(Closing.Decided), "Un homonyme.")],
            rows.Select(one => (one.Closing.GetType(), one.Closing.Words)));
        Assert.Equal("Non.", Assert.IsType<Closing.Decided>(Assert.Single(rows.Superseded())).Reason);
        Assert.Equal(
            [(VettingOutcome.Declined, null), (VettingOutcome.Approved, true)],
            _host.Outcomes.Taken.Select(message => (message.Data.Outcome!.Value, message.Data.Corrects)));
        Assert.Empty(await _host.Get<RecordCheck>().GlanceAsync(row, default));
    }

    [Fact]
    public async Task The_same_press_again_corrects_and_tells_once()
    {
        var id = await DecidedAsync(Verdict.Declined);
        var before = await DecisionIdAsync(id);
        await CorrectAsync(Nora, id, Verdict.Approved, "Oui.", before);
        await CorrectAsync(Nora, id, Verdict.Approved, "Oui.", before);

        Assert.Equal(3, (await _log.ReadAsync(id, default)).Count);
        Assert.Equal(["brand", "outcome/2"], _host.Told());
    }

    [Fact]
    public async Task A_reason_alone_that_is_corrected_is_told_to_the_brand_and_is_no_news_to_the_creator()
    {
        var id = await DecidedAsync(Verdict.Declined);

        await CorrectAsync(Nora, id, Verdict.Declined, "Hors calendrier.");

        Assert.Equal(["brand"], _host.Told());
        Assert.Equal("Hors calendrier.", _host.Outcomes.Taken[^1].Data.Reason);
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_correction_is_corrected_in_its_turn()
    {
        var id = await DecidedAsync(Verdict.Declined);
        await CorrectAsync(Nora, id, Verdict.Approved, "Oui.");
        await CorrectAsync(Max, id, Verdict.Declined, "Non, vraiment.");

        Assert.Equal(["brand", "brand", "outcome/2", "outcome/3"], _host.Told());
        Assert.Equal((VettingStage.Declined, "Max Roy"), ((await _host.VettingAsync(id)).Stage, (await _host.VettingAsync(id)).ClosedBy));
        Assert.Equal(["Non.", "Oui."], (await _log.ReadAsync(id, default)).Superseded().Select(closing => closing.Words));
    }

    [Fact]
    public async Task Of_two_corrections_in_one_instant_one_counts_and_the_other_is_told()
    {
        var id = await DecidedAsync(Verdict.Declined);
        var before = await DecisionIdAsync(id);
        _log.BeAheadOf(row => row is Closing.Decided { By: "Nora Diallo" }, _ => CorrectAsync(Max, id, Verdict.Approved, "Oui.", before));

        var told = Assert.IsType<DecisionResult.AlreadyClosed>(await CorrectAsync(Nora, id, Verdict.Declined, "Autre motif.", before));

        Assert.Equal("Max Roy", ((Closing.Decided)told.Standing).By);
        Assert.Equal(3, (await _log.ReadAsync(id, default)).Count);
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_correction_is_told_although_the_host_died_right_after_it()
    {
        var id = await DecidedAsync(Verdict.Declined);
        _host.Flows.CrashAtNextStart();
        await Assert.ThrowsAsync<InvalidOperationException>(() => CorrectAsync(Nora, id, Verdict.Approved, "Oui."));
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["brand", "outcome/2"], _host.Told());
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Nobody_corrects_alone_what_two_must_agree_on_but_it_is_decided_anew()
    {
        var id = await DecidedAsync(Verdict.Approved, """{"review":{"quorum":2}}""");
        Assert.IsType<DecisionResult.NeedsOthers>(await CorrectAsync(Nora, id, Verdict.Declined, "Non."));
        Assert.Equal(3, (await _log.ReadAsync(id, default)).Count);

        Assert.IsType<DecisionResult.Reopened>(await ReopenAsync(Nora, id, "Un point nouveau."));
        Assert.Equal(["invitation/0/2", "invitation/1/2"], _host.Told());
        Assert.Equal((VettingStage.InReview, null), ((await _host.VettingAsync(id)).Stage, (await _host.VettingAsync(id)).ClosedBy));
        await SayAsync(Lea, Verdict.Declined);
        await SayAsync("max@maison.example", Verdict.Declined);
        await _host.PassAsync(ReviewRules.Usual.Span);

        Assert.Equal(["brand", "outcome/2"], _host.Told());
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Who_may_veto_declines_alone_and_is_overruled_by_nobody_alone()
    {
        var id = await DecidedAsync(Verdict.Approved, """{"review":{"vetoes":["nora@maison.example"]}}""");

        Assert.IsType<DecisionResult.Corrected>(await CorrectAsync(Nora, id, Verdict.Declined, "Non."));
        Assert.IsType<DecisionResult.NeedsOthers>(await CorrectAsync(Max, id, Verdict.Approved, "Si."));
        Assert.IsType<DecisionResult.Corrected>(await CorrectAsync(Nora, id, Verdict.Approved, "Si."));
    }

    [Fact]
    public async Task What_ran_out_of_time_is_decided_anew_and_not_corrected()
    {
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(7));
        _host.Told();
        Assert.IsType<DecisionResult.NotInReview>(await CorrectAsync(Nora, id, Verdict.Approved, "Oui.", ""));

        Assert.IsType<DecisionResult.Reopened>(await ReopenAsync(Nora, id, "Nous étions en congé."));
        Assert.IsType<DecisionResult.Reopened>(await ReopenAsync(Nora, id, "Nous étions en congé."));

        Assert.Equal(["invitation/0/2", "invitation/1/2"], _host.Told());
        Assert.Equal(2, (await _log.ReadAsync(id, default)).Count);
    }

    [Fact]
    public async Task The_teams_chat_hears_of_a_correction_too()
    {
        await _host.Get<IBrandProfiles>().UpdateAsync(
            MemoryHost.Brand, profile => profile with { Chat = new TeamChat(ChatKind.Slack, "https://chat.example/", "chat.example", "fr") }, default);
        var id = await DecidedAsync(Verdict.Declined);
        await CorrectAsync(Nora, id, Verdict.Approved, "Oui.");

        Assert.Equal(["Declined", "Approved"], _host.Chat.Taken.Where(message => message.Title == "Decided").Select(message => message.Text));
    }

    [Fact]
    public async Task Only_who_may_decide_corrects_and_with_a_reason_what_they_had_before_them()
    {
        var id = await DecidedAsync(Verdict.Declined);

        Assert.IsType<DecisionResult.NotAllowed>(await CorrectAsync(Nora with { Role = MemberRole.Reader }, id, Verdict.Approved, "Oui."));
        Assert.IsType<DecisionResult.Unknown>(await CorrectAsync(Nora with { Brand = "other" }, id, Verdict.Approved, "Oui."));
        Assert.IsType<DecisionResult.Invalid>(await CorrectAsync(Nora, id, Verdict.Approved, " "));
        Assert.IsType<DecisionResult.Invalid>(await CorrectAsync(Nora, id, null, "Oui."));
        Assert.IsType<DecisionResult.AlreadyClosed>(await CorrectAsync(Nora, id, Verdict.Approved, "Oui.", "another"));
        Assert.Equal(2, (await _log.ReadAsync(id, default)).Count);
        Assert.Empty(_host.Told());
    }

    [Fact]
    public async Task A_reviewer_with_a_link_alone_corrects_by_the_same_rules_until_the_link_ends()
    {
        var id = await DecidedAsync(Verdict.Declined);
        var link = TokenOf(Lea);
        Assert.NotNull(Assert.IsType<ReviewView.Closed>(await _host.Get<ReviewDesk>().OpenAsync(link, default)).Correctable);
        Assert.IsType<DecisionResult.Invalid>(await CorrectAsync(link, id, Verdict.Approved, " "));
        Assert.IsType<DecisionResult.AlreadyClosed>(await CorrectAsync(link, id, Verdict.Approved, "Oui.", "another"));
        Assert.IsType<DecisionResult.Unknown>(await CorrectAsync("nowhere", id, Verdict.Approved, "Oui."));

        var corrected = Assert.IsType<DecisionResult.Corrected>(await CorrectAsync(link, id, Verdict.Approved, "Un homonyme."));

        Assert.Equal(("Léa Petit", Lea, true), (corrected.Decision.By, corrected.Decision.Email, corrected.Decision.Corrects));
        Assert.Equal(["brand", "outcome/2"], _host.Told());
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Empty(await _host.Get<RecordCheck>().GlanceAsync(await _host.VettingAsync(id), default));
        await _host.PassAsync(TimeSpan.FromDays(7));
        Assert.Null(Assert.IsType<ReviewView.Closed>(await _host.Get<ReviewDesk>().OpenAsync(link, default)).Correctable);
        Assert.IsType<DecisionResult.Late>(await CorrectAsync(link, id, Verdict.Declined, "Non."));
        Assert.IsType<DecisionResult.Late>(await _host.Get<CorrectionDesk>().ReopenAsync(link, "Non.", default));
        Assert.Equal(3, (await _log.ReadAsync(id, default)).Count);
    }

    [Fact]
    public async Task What_two_must_agree_on_is_put_before_reviewers_again_by_a_link_which_shows_what_counts_no_more()
    {
        var id = await DecidedAsync(Verdict.Approved, """{"review":{"quorum":2}}""");
        var link = TokenOf(Lea);
        Assert.IsType<DecisionResult.NeedsOthers>(await CorrectAsync(link, id, Verdict.Declined, "Non."));

        Assert.IsType<DecisionResult.Reopened>(await _host.Get<CorrectionDesk>().ReopenAsync(link, "Un point nouveau.", default));
        await _host.PassAsync(TimeSpan.Zero);

        Assert.Equal(["invitation/0/2", "invitation/1/2"], _host.Told());
        var open = Assert.IsType<ReviewView.Open>(await _host.Get<ReviewDesk>().OpenAsync(TokenOf(Lea), default));
        Assert.Equal(
            [(typeof(Closing.Decided), "Oui."), (typeof(Closing.Reopened), "Un point nouveau.")],
            open.Superseded.Select(closing => (closing.GetType(), closing.Words)));
    }

    private static Member MemberOf(string name) => new(
        MemoryHost.Brand, $"{name.Split(' ')[0].ToLowerInvariant()}@maison.example", name, MemberRole.Reviewer, "fr", Sample.Now);

    private async Task<string> DecidedAsync(Verdict verdict, string policy = "{}")
    {
        await _host.Get<IPolicyStore>().SaveAsync(MemoryHost.Brand, "default", Encoding.UTF8.GetBytes(policy), default);
        var id = await _host.BeginAsync();
        await SayAsync(Lea, verdict);
        if (policy.Contains("quorum", StringComparison.Ordinal))
            await SayAsync("max@maison.example", verdict);
        await _host.PassAsync(ReviewRules.Usual.Span);
        Assert.Contains("outcome", _host.Told());
        return id;
    }

    private async Task SayAsync(string address, Verdict verdict)
    {
        await _host.Get<ReviewDesk>().DecideAsync(
            TokenOf(address), new DecisionForm(verdict, "Léa", verdict == Verdict.Approved ? "Oui." : "Non."), default);
        await _host.PassAsync(TimeSpan.Zero);
    }

    private async Task<string> DecisionIdAsync(string id) =>
        ((await _log.ReadAsync(id, default)).Counting() as Closing.Decided)?.Id ?? "";

    private async Task<DecisionResult> CorrectAsync(
        Member member, string id, Verdict? verdict, string reason, string? corrects = null)
    {
        var result = await _host.Get<CorrectionDesk>().CorrectAsync(
            member, id, corrects ?? await DecisionIdAsync(id), new DecisionForm(verdict, null, reason), default);
        await _host.PassAsync(TimeSpan.Zero);
        return result;
    }

    private async Task<DecisionResult> CorrectAsync(
        string link, string id, Verdict? verdict, string reason, string? corrects = null)
    {
        var result = await _host.Get<CorrectionDesk>().CorrectAsync(
            link, corrects ?? await DecisionIdAsync(id), new DecisionForm(verdict, null, reason), default);
        await _host.PassAsync(TimeSpan.Zero);
        return result;
    }

    private string TokenOf(string address) =>
        _host.Mailer.Sent.Last(mail => mail.ToAddress == address && mail.Kind == "invitation").Text;

    private async Task<DecisionResult> ReopenAsync(Member member, string id, string reason)
    {
        var result = await _host.Get<CorrectionDesk>().ReopenAsync(member, id, reason, default);
        await _host.PassAsync(TimeSpan.Zero);
        return result;
    }
}
