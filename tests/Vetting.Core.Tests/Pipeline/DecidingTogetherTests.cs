using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>Opinions, what the rules make of them, and the time in which they can be taken back.</summary>
public sealed class DecidingTogetherTests : IAsyncDisposable
{
    private const string Lea = "lea@maison.example";
    private const string Max = "max@maison.example";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Span = ReviewRules.Usual.Span;
    private readonly RacingLog _log = new();
    private readonly MemoryHost _host;

    public DecidingTogetherTests() => _host = new MemoryHost(services => services.AddSingleton<IDecisionLog>(_log));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Nobody_outside_hears_of_a_decision_before_it_can_no_longer_be_taken_back()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);

        await _host.PassAsync(Span - Second);
        Assert.Empty(_host.Told());
        Assert.Equal((VettingStage.InReview, true), Shown(await _host.VettingAsync(id)));
        await _host.PassAsync(Second);

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal((VettingStage.Approved, false), Shown(await _host.VettingAsync(id)));
        Assert.Equal("Léa", (await _host.VettingAsync(id)).ClosedBy);
        Assert.Equal([typeof(Closing.Opinion), typeof(Closing.Decided)], await RowsAsync(id));
    }

    [Fact]
    public async Task What_is_taken_back_in_time_is_told_to_nobody_and_somebody_else_decides()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);
        await _host.PassAsync(Span - Second);

        Assert.IsType<DecisionResult.TakenBack>(await TakeBackAsync(Lea));
        Assert.IsType<DecisionResult.TakenBack>(await TakeBackAsync(Lea));
        await _host.PassAsync(TimeSpan.FromDays(1));
        Assert.Empty(_host.Told());
        await SayAsync(Max, Verdict.Declined);
        await _host.PassAsync(Span);

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
        Assert.Equal(
            [typeof(Closing.Opinion), typeof(Closing.TakenBack), typeof(Closing.Opinion), typeof(Closing.Decided)],
            await RowsAsync(id));
    }

    [Fact]
    public async Task Nothing_is_taken_back_once_the_time_for_it_is_over()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);
        await _host.PassAsync(Span);

        Assert.IsType<DecisionResult.AlreadyClosed>(await TakeBackAsync(Lea));
        Assert.IsType<DecisionResult.AlreadyClosed>(await TakeBackAsync(Max));
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Who_said_nothing_has_nothing_to_take_back()
    {
        await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);

        Assert.IsType<DecisionResult.NothingSaid>(await TakeBackAsync(Max));
    }

    [Fact]
    public async Task Who_comes_while_a_decision_stands_is_told_whose_it_is_and_until_when()
    {
        await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);

        var late = Assert.IsType<DecisionResult.AlreadyClosed>(await SayAsync(Max, Verdict.Declined));

        Assert.Equal(("Léa", false), (((Closing.Decided)late.Standing).By, late.Own));
        Assert.Equal(_host.Time.GetUtcNow() + Span, late.FinalAt);
    }

    [Fact]
    public async Task Two_must_agree_where_the_policy_says_so_and_only_who_is_silent_is_reminded()
    {
        var id = await BeginAsync("""{"review":{"quorum":2}}""");
        var first = Assert.IsType<DecisionResult.Recorded>(await SayAsync(Lea, Verdict.Approved));
        Assert.Null(first.Standing.Decision);
        await _host.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal(["reminder/1"], _host.Told());

        var second = Assert.IsType<DecisionResult.Recorded>(await SayAsync(Max, Verdict.Approved));
        Assert.Equal("Max", second.Standing.Decision!.By);
        await _host.PassAsync(Span);

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Who_agreed_may_take_it_back_and_the_decision_with_it()
    {
        var id = await BeginAsync("""{"review":{"quorum":2}}""");
        await SayAsync(Lea, Verdict.Approved);
        await SayAsync(Max, Verdict.Approved);

        var taken = Assert.IsType<DecisionResult.TakenBack>(await TakeBackAsync(Lea));
        await _host.PassAsync(TimeSpan.FromHours(1));

        Assert.Null(taken.Standing.Decision);
        Assert.Equal((VettingStage.InReview, false), Shown(await _host.VettingAsync(id)));
        Assert.Empty(_host.Told());
    }

    [Fact]
    public async Task Who_is_unsure_decides_nothing_and_time_runs_out()
    {
        var id = await BeginAsync("""{"review":{"quorum":2}}""");
        await SayAsync(Lea, null);
        await SayAsync(Max, Verdict.Approved);

        await _host.PassAsync(TimeSpan.FromDays(7));

        Assert.Equal(VettingStage.Expired, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_changed_mind_takes_the_place_of_the_opinion_before()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, null);

        await SayAsync(Lea, Verdict.Declined);
        await _host.PassAsync(Span);

        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_veto_is_heard_while_an_approval_can_be_taken_back()
    {
        var id = await BeginAsync("""{"review":{"vetoes":["max@maison.example"]}}""");
        await SayAsync(Lea, Verdict.Approved);
        await _host.PassAsync(Span - Second);

        var vetoed = Assert.IsType<DecisionResult.Recorded>(await SayAsync(Max, Verdict.Declined));
        await _host.PassAsync(Span - Second);
        Assert.Empty(_host.Told());
        await _host.PassAsync(Second);

        Assert.Equal(Verdict.Declined, vetoed.Standing.Decision!.Verdict);
        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_decision_that_stands_when_time_runs_out_is_not_expired_unless_it_is_taken_back()
    {
        var id = await BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(7) - Second);
        await SayAsync(Lea, Verdict.Approved);
        _host.Told();

        await _host.PassAsync(Span - Second - Second);
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        await TakeBackAsync(Lea);
        await _host.PassAsync(Second);

        Assert.Equal(VettingStage.Expired, (await _host.VettingAsync(id)).Stage);
        Assert.Contains("brand", _host.Told());
    }

    [Fact]
    public async Task A_decision_is_final_at_its_time_although_the_engine_lost_the_vetting_meanwhile()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(1, await _host.ReconcileAsync());
        await _host.PassAsync(TimeSpan.FromMinutes(20) - Second);
        Assert.Equal(0, await _host.ReconcileAsync());
        Assert.Empty(_host.Told());
        await _host.PassAsync(Second);

        Assert.Equal(["brand", "outcome"], _host.Told());
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Of_two_opinions_in_one_instant_one_decides_and_the_other_is_told()
    {
        var id = await BeginAsync();
        _log.BeAheadOf(row => row is Closing.Opinion { Email: Lea }, _ => SayAsync(Max, Verdict.Declined));

        var told = Assert.IsType<DecisionResult.AlreadyClosed>(await SayAsync(Lea, Verdict.Approved));
        await _host.PassAsync(Span);

        Assert.Equal("Max", ((Closing.Decided)told.Standing).By);
        Assert.Equal([typeof(Closing.Opinion), typeof(Closing.Decided)], await RowsAsync(id));
        Assert.Equal(VettingStage.Declined, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task An_opinion_in_the_instant_of_expiry_counts_where_it_was_first()
    {
        var id = await BeginAsync();
        _log.BeAheadOf(row => row is Closing.Expired, log => LogAsync(log, id, "first"));

        await _host.PassAsync(TimeSpan.FromDays(7));
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        await _host.PassAsync(Span);

        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Equal([typeof(Closing.Opinion), typeof(Closing.Decided)], await RowsAsync(id));
    }

    [Fact]
    public async Task An_opinion_in_the_instant_of_expiry_is_told_so_where_expiry_was_first()
    {
        var id = await BeginAsync();
        _log.BeAheadOf(row => row is Closing.Opinion, log => log.CloseAsync(
            id, new Closing.Expired(_host.Time.GetUtcNow()), default));

        var told = Assert.IsType<DecisionResult.AlreadyClosed>(await SayAsync(Lea, Verdict.Approved));

        Assert.IsType<Closing.Expired>(told.Standing);
        Assert.Equal([typeof(Closing.Expired)], await RowsAsync(id));
    }

    [Fact]
    public async Task What_is_taken_back_in_the_instant_of_finality_is_taken_back_where_that_was_first()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);
        _log.BeAheadOf(row => row is Closing.Decided, async log =>
        {
            var said = (Closing.Opinion)(await log.ReadAsync(id, default))[0].Closing;
            await log.AppendAsync(id, 2, new Closing.TakenBack(said.Id, said.By, said.Email, said.At), default);
        });

        await _host.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal([typeof(Closing.Opinion), typeof(Closing.TakenBack)], await RowsAsync(id));
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        Assert.Empty(_host.Told());
    }

    [Fact]
    public async Task What_is_taken_back_in_the_instant_of_finality_is_told_so_where_finality_was_first()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);
        var decision = Standing.Of(await _log.ReadAsync(id, default), await _host.VettingAsync(id)).Decision!;
        _log.BeAheadOf(row => row is Closing.TakenBack, log => log.CloseAsync(id, decision, default));

        Assert.IsType<DecisionResult.AlreadyClosed>(await TakeBackAsync(Lea));
        await _host.PassAsync(Span);

        Assert.Equal([typeof(Closing.Opinion), typeof(Closing.Decided)], await RowsAsync(id));
        Assert.Equal(["brand", "outcome"], _host.Told());
    }

    [Fact]
    public async Task A_creator_may_withdraw_until_a_decision_is_final()
    {
        var id = await BeginAsync();
        await SayAsync(Lea, Verdict.Approved);

        await _log.CloseAsync(id, new Closing.Withdrawn(ByCreator: true, _host.Time.GetUtcNow()), default);
        await _host.WakeAsync(id);

        Assert.Equal(VettingStage.Withdrawn, (await _host.VettingAsync(id)).Stage);
        Assert.IsType<DecisionResult.AlreadyClosed>(await SayAsync(Max, Verdict.Approved));
    }

    private static (VettingStage, bool) Shown(VettingSummary vetting) => (vetting.Stage, vetting.IsDecided);

    /// <param name="policy">The brand's layer.</param>
    private async Task<string> BeginAsync(string policy = "{}")
    {
        await _host.Get<IPolicyStore>().SaveAsync(MemoryHost.Brand, "default", Encoding.UTF8.GetBytes(policy), default);
        var id = await _host.BeginAsync();
        _host.Told();
        return id;
    }

    private async Task<DecisionResult> SayAsync(string address, Verdict? verdict)
    {
        var name = address == Lea ? "Léa" : "Max";
        var result = await _host.Get<ReviewDesk>().DecideAsync(
            TokenOf(address), new DecisionForm(verdict, name, "Vu.", IsUnsure: verdict is null), default);
        await _host.PassAsync(TimeSpan.Zero);
        return result;
    }

    private async Task<DecisionResult> TakeBackAsync(string address)
    {
        var result = await _host.Get<ReviewDesk>().TakeBackAsync(TokenOf(address), default);
        await _host.PassAsync(TimeSpan.Zero);
        return result;
    }

    private string TokenOf(string address) => _host.Mailer.Sent.First(mail => mail.ToAddress == address).Text;

    /// <summary>An approval is in the log, and whoever gave it died before they woke anybody.</summary>
    private async Task LogAsync(IDecisionLog log, string id, string opinion) => await log.AppendAsync(
        id, 1,
        new Closing.Opinion(
            opinion, Verdict.Approved, "Léa", Lea, "Vu.", (await _host.VettingAsync(id)).Dossier!.Sha256,
            _host.Time.GetUtcNow()),
        default);

    private async Task<Type[]> RowsAsync(string id) =>
        [.. (await _log.ReadAsync(id, default)).Select(row => row.Closing.GetType())];
}
