using Microsoft.Extensions.DependencyInjection;
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

/// <summary>Whoever writes a note may die at any moment: what was kept is told, once, without anybody pressing again.</summary>
public sealed class UnheardNoteTests : IAsyncDisposable
{
    private static readonly Reviewer Lea = new("Léa Petit", "lea@maison.example", "fr");
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(6);
    private readonly DyingNotes _notes = new();
    private readonly MemoryHost _host;

    public UnheardNoteTests() => _host = new(services => services.AddSingleton<INotes>(_notes).AddOrchestration<StuckVetting>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_note_whose_writer_died_once_it_was_kept_is_told_by_the_reconciler_and_moves_the_dates()
    {
        var id = await _host.BeginAsync();
        var before = (await _host.VettingAsync(id)).WaitsUntil;
        _notes.DieAtNext(kept: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(id));
        Assert.Empty(Mails("question"));
        Assert.Equal(0, await _host.ReconcileAsync());
        await _host.PassAsync(Grace);

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Single(Mails("question"));
        var row = await _host.VettingAsync(id);
        Assert.Equal((1, null), (row.Notes, row.Unheard));
        Assert.Equal(before + ReviewRules.Usual.AnswerTerm, row.WaitsUntil);
        Assert.Equal(0, await _host.ReconcileAsync());
    }

    [Fact]
    public async Task A_note_of_which_the_engine_could_not_be_told_is_told_by_the_reconciler()
    {
        var id = await _host.BeginAsync();
        _host.Flows.LoseNextWakeUp();
        Assert.Null(await AskAsync(id));
        await _host.PassAsync(Grace);
        Assert.Empty(Mails("question"));

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Single(Mails("question"));
        Assert.Null((await _host.VettingAsync(id)).Unheard);
    }

    [Fact]
    public async Task A_note_that_was_never_kept_is_waited_for_a_few_minutes_and_told_to_nobody()
    {
        var id = await _host.BeginAsync();
        _notes.DieAtNext(kept: false);
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(id));

        await _host.PassAsync(Reconciler.Every);
        Assert.Equal(1, await _host.ReconcileAsync());
        Assert.Single((await _host.VettingAsync(id)).Unheard!);
        await _host.PassAsync(Reconciler.Every * 2);
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Null((await _host.VettingAsync(id)).Unheard);
        Assert.Equal(0, await _host.ReconcileAsync());
        Assert.Equal((1, 0), (_host.Flows.Starts, (await _host.VettingAsync(id)).Restarts));
        Assert.Empty(Mails("question"));
    }

    [Fact]
    public async Task What_was_contested_of_a_vetting_that_had_ended_is_told_though_the_writer_died()
    {
        var id = await _host.BeginAsync();
        await _host.Get<ReviewDesk>().DecideAsync(
            Mails("invitation")[0].Text, new DecisionForm(Verdict.Declined, "Léa", "Non."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
        _notes.DieAtNext(kept: true);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _host.Get<ContestDesk>().ContestAsync(
            Mails("outcome")[0].Html, await LineAsync(id), ContestKind.NotMine, "Pas de moi.", null, default));
        await _host.PassAsync(Grace);

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(2, Mails("contest").Count);
        Assert.Single(Mails("outcome"));
        Assert.NotNull((await _host.VettingAsync(id)).ContestedUntil);
        Assert.Equal(FlowStatus.Running, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task A_question_that_a_decision_overtook_is_not_put_to_the_creator_any_more()
    {
        var id = await _host.BeginAsync();
        _host.Flows.LoseNextWakeUp();
        await AskAsync(id);
        await _host.CloseAsync(id, Verdict.Declined);
        await _host.PassAsync(Grace);

        Assert.Equal(1, await _host.ReconcileAsync());
        await _host.PassAsync(Reconciler.Every);
        await _host.ReconcileAsync();

        Assert.Empty(Mails("question"));
        Assert.Single(Mails("outcome"));
        Assert.Equal((FlowStatus.Completed, null), (await _host.ListedAsAsync(id), (await _host.VettingAsync(id)).Unheard));
    }

    [Fact]
    public async Task An_instance_that_hears_of_no_note_although_it_is_woken_is_replaced()
    {
        var id = await _host.BeginAsync();
        await _host.Flows.StartAsync(nameof(StuckVetting), id, (await _host.VettingAsync(id)).Order, replace: true);
        await AskAsync(id);
        Assert.Empty(Mails("question"));
        await _host.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await _host.ReconcileAsync());
        Assert.Empty(Mails("question"));
        await _host.PassAsync(Reconciler.Every);

        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Single(Mails("question"));
        Assert.Equal((nameof(VetCreator), 1), ((await _host.Flows.FindAsync(id))!.Flow, (await _host.VettingAsync(id)).Restarts));
    }

    [Fact]
    public async Task Where_storage_may_have_lost_something_all_that_goes_on_is_started_where_it_was_and_told_nothing_twice()
    {
        var id = await _host.BeginAsync();
        await _host.Flows.StartAsync(nameof(StuckVetting), id, (await _host.VettingAsync(id)).Order, replace: true);
        await _host.PassAsync(TimeSpan.FromHours(1));
        _host.Told();

        Assert.Equal(1, await _host.Get<Reconciler>().StartAllAgainAsync(default));
        await _host.PassAsync(TimeSpan.Zero);

        var state = (await _host.Flows.FindAsync(id))!;
        Assert.Equal((nameof(VetCreator), FlowStatus.Running), (state.Flow, state.Status));
        Assert.Empty(_host.Told());
        Assert.Equal(0, (await _host.VettingAsync(id)).Restarts);
        await _host.DecideAsync(id);
        Assert.Equal(["brand", "outcome"], _host.Told());
    }

    private IReadOnlyList<Mail> Mails(string kind) => [.. _host.Mailer.Sent.Where(mail => mail.Kind == kind)];

    private async Task<LineRef> LineAsync(string id)
    {
        var dossier = await _host.Get<IContentStore>().GetJsonAsync<Dossier>((await _host.VettingAsync(id)).Dossier!, default);
        return new LineRef(dossier.Dimensions.First(result => result.Findings.Count > 0).Dimension, 0);
    }

    private async Task<NoteProblem?> AskAsync(string id)
    {
        var problem = await _host.Get<NoteTaking>().AskAsync(
            Lea, await _host.VettingAsync(id), await LineAsync(id), "Qui parle dans cette publication ?", default);
        await _host.PassAsync(TimeSpan.Zero);
        return problem;
    }
}
