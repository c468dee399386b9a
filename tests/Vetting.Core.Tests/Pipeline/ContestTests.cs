using Vetting.Core.Asking;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>What a creator contests, after the decision or before.</summary>
public sealed class ContestTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_contested_line_is_told_to_the_reviewers_and_what_they_make_of_it_to_the_creator()
    {
        var (id, token, line) = await DeclinedAsync();
        Assert.IsType<CreatorView.Told>(await OpenAsync(token));

        Assert.Null(await ContestAsync(token, line, "C’était une citation."));
        Assert.Equal(["lea@maison.example", "max@maison.example"], Addresses("contest"));
        Assert.Equal(FlowStatus.Running, await _host.ListedAsAsync(id));
        var contest = Assert.Single(Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Contests);

        Assert.Null(await LookAsync(contest.Contest.Id, upheld: true, reopen: false, "C’est bien une citation."));

        Assert.Single(Addresses("upheld"));
        var shown = Assert.Single(Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Contests);
        Assert.Equal((true, "C’est bien une citation."), (shown.Look!.Upheld, shown.Look.Text));
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
        Assert.Null((await _host.VettingAsync(id)).ContestedUntil);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
        Assert.Equal(["brand", "outcome"], Told("brand", "outcome"));
    }

    [Fact]
    public async Task What_nobody_looked_at_in_time_is_told_again_once_to_more_people()
    {
        var (_, token, line) = await DeclinedAsync();
        await ContestAsync(token, line, "Ce n’est pas de moi.");

        await _host.PassAsync(ReviewRules.Usual.LookTerm - TimeSpan.FromMinutes(1));
        Assert.Empty(Addresses("contestlate"));
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["lea@maison.example", "max@maison.example", "tom@maison.example"], Addresses("contestlate"));
        await _host.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(3, Addresses("contestlate").Count);
        Assert.Equal(0, await _host.ReconcileAsync());
    }

    [Fact]
    public async Task What_is_contested_is_not_lost_with_the_engine()
    {
        var (id, token, line) = await DeclinedAsync();
        _host.Flows.CrashAtNextStart();
        await Assert.ThrowsAsync<InvalidOperationException>(() => ContestAsync(token, line, "Ce n’est pas de moi."));
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(2, Addresses("contest").Count);
        Assert.Single(Addresses("outcome"));
    }

    [Fact]
    public async Task A_vetting_declined_on_a_contested_line_is_reopened_and_decided_anew()
    {
        var (id, token, line) = await DeclinedAsync();
        await ContestAsync(token, line, "Ce n’est pas de moi.");
        var contest = Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Contests[0].Contest.Id;

        Assert.Null(await LookAsync(contest, upheld: true, reopen: true, "Un homonyme."));

        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(4, Addresses("invitation").Count);
        await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.Last(mail => mail.Kind == "invitation").Text, new DecisionForm(Verdict.Approved, "Max", "Oui."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(["Declined", "Approved"], _host.Mailer.Sent.Where(mail => mail.Kind == "outcome").Select(mail => mail.Text));
        Assert.Equal(
            [VettingOutcome.Declined, VettingOutcome.Approved], _host.Outcomes.Taken.Select(message => message.Data.Outcome));
        Assert.Distinct(_host.Outcomes.Taken.Select(message => message.Id));
    }

    [Fact]
    public async Task A_look_that_was_cut_short_goes_on_when_it_is_pressed_again_and_opens_nothing_that_was_decided_since()
    {
        var (id, token, line) = await DeclinedAsync();
        await ContestAsync(token, line, "Ce n’est pas de moi.");
        var contest = Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Contests[0].Contest.Id;
        // The host died before it put the vetting before reviewers again.
        var by = new Reviewer("Léa Petit", "lea@maison.example", "fr");
        await KeepLookAsync(by, id, contest, "Un homonyme.");
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);

        Assert.Null(await LookAsync(contest, upheld: true, reopen: true, "Un homonyme."));
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.Last(mail => mail.Kind == "invitation").Text, new DecisionForm(Verdict.Declined, "Max", "Non."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);
        Assert.Null(await LookAsync(contest, upheld: true, reopen: true, "Un homonyme."));

        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
        Assert.Single(Addresses("upheld"));
    }

    [Fact]
    public async Task Of_two_who_look_at_once_the_first_counts_and_nothing_is_contested_without_a_line_or_too_late()
    {
        var (_, token, line) = await DeclinedAsync();
        Assert.Equal(NoteProblem.NoLine, await ContestAsync(token, line with { Index = 999 }, "Non."));
        Assert.Equal(NoteProblem.NoText, await ContestAsync(token, line, " "));
        await ContestAsync(token, line, "Ce n’est pas de moi.");
        var contest = Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Contests[0].Contest.Id;

        Assert.Null(await LookAsync(contest, upheld: false, reopen: false, "Si."));
        Assert.Equal(NoteProblem.Closed, await LookAsync(contest, upheld: true, reopen: true, "Non."));
        Assert.Single(Addresses("notupheld"));
        await _host.PassAsync(TimeSpan.FromDays(1));
        _host.Time.Advance(ReviewRules.Usual.ContestTerm);

        Assert.Equal(NoteProblem.Closed, await ContestAsync(token, line, "Trop tard."));
    }

    [Fact]
    public async Task A_dossier_is_shown_and_contested_before_the_decision_where_the_policy_says_so()
    {
        var (id, token, line) = await ReviewedAsync(openBefore: true);
        var told = Assert.IsType<CreatorView.Told>(await OpenAsync(token));
        Assert.Null(told.Closing);

        Assert.Null(await ContestAsync(token, line, "C’était une citation."));
        Assert.Equal(["lea@maison.example", "max@maison.example"], Addresses("contest"));
        Assert.Equal(1, _host.Flows.Starts);
        var contest = Assert.Single(Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Contests).Contest;
        Assert.Null(await LookAsync(contest.Id, upheld: true, reopen: true, "C’est bien une citation."));
        Assert.Single(Addresses("upheld"));
        Assert.Null((await _host.VettingAsync(id)).ContestedUntil);
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        await ContestAsync(token, line, "Et l’autre ligne non plus.");

        await _host.DecideAsync(id, Verdict.Declined);

        // What nobody has looked at yet still waits for somebody.
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
        Assert.NotNull((await _host.VettingAsync(id)).ContestedUntil);
        await _host.ReconcileAsync();
        Assert.Equal(FlowStatus.Running, await _host.ListedAsAsync(id));
        Assert.Equal(4, Addresses("contest").Count);
        Assert.Single(Addresses("outcome"));
        Assert.IsType<Closing.Decided>(Assert.IsType<CreatorView.Told>(await OpenAsync(token)).Closing);
    }

    [Fact]
    public async Task By_default_a_dossier_is_neither_shown_nor_contested_before_the_decision()
    {
        var (id, token, line) = await ReviewedAsync(openBefore: false);

        Assert.IsType<CreatorView.InReview>(await OpenAsync(token));
        Assert.Equal(NoteProblem.Closed, await ContestAsync(token, line, "C’était une citation."));

        Assert.Null((await _host.VettingAsync(id)).Notes);
    }

    /// <returns>The vetting's id, the token in the mail that it was received, and a line of the dossier.</returns>
    private async Task<(string Id, string Token, LineRef Line)> ReviewedAsync(bool openBefore)
    {
        var id = await _host.BeginAsync();
        await _host.Vettings.UpdateAsync(
            id, row => row with { Order = row.Order! with { Rules = new ReviewRules(OpenBefore: openBefore ? true : null) } }, default);
        return (id, _host.Mailer.Sent.Single(mail => mail.Kind == "received").Text, await LineAsync(id));
    }

    private async Task<LineRef> LineAsync(string id)
    {
        var dossier = await _host.Get<IContentStore>().GetJsonAsync<Dossier>((await _host.VettingAsync(id)).Dossier!, default);
        return new LineRef(dossier.Dimensions.First(result => result.Findings.Count > 0).Dimension, 0);
    }

    /// <summary>As a host leaves it that dies right after.</summary>
    private Task KeepLookAsync(Reviewer by, string id, string contest, string text) => _host.Get<INotes>().AddAsync(
        id, new Note.Look(Note.IdOf("look", contest), contest, true, by.Name, by.Email, text, _host.Time.GetUtcNow()), default);

    /// <returns>The vetting's id, the token in the outcome's mail, and a line of the dossier.</returns>
    private async Task<(string Id, string Token, LineRef Line)> DeclinedAsync()
    {
        var id = await _host.BeginAsync();
        await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.First(mail => mail.Kind == "invitation").Text, new DecisionForm(Verdict.Declined, "Léa", "Non."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);
        return (id, _host.Mailer.Sent.Single(mail => mail.Kind == "outcome").Html, await LineAsync(id));
    }

    private Task<CreatorView> OpenAsync(string token) => _host.Get<CreatorDesk>().OpenAsync(token, default);

    private async Task<NoteProblem?> ContestAsync(string token, LineRef line, string text)
    {
        var problem = await _host.Get<ContestDesk>().ContestAsync(token, line, ContestKind.NotMine, text, null, default);
        await _host.PassAsync(TimeSpan.Zero);
        return problem;
    }

    private async Task<NoteProblem?> LookAsync(string contest, bool upheld, bool reopen, string text)
    {
        var problem = await _host.Get<ContestDesk>().LookAsync(
            _host.Mailer.Sent.First(mail => mail.Kind == "contest").Text, new(contest, upheld, reopen, text), default);
        await _host.PassAsync(TimeSpan.Zero);
        return problem;
    }

    private IReadOnlyList<string> Addresses(string kind) =>
        [.. _host.Mailer.Sent.Where(mail => mail.Kind == kind).Select(mail => mail.ToAddress).Order(StringComparer.Ordinal)];

    private IReadOnlyList<string> Told(params string[] among) => [.. _host.Told().Where(among.Contains)];
}
