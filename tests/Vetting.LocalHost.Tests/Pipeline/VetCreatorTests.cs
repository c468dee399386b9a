using System.Net;
using Vetting.Core.Content;
using Vetting.Core.Discourse;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.LocalHost.Journal.Storage;
using Vetting.LocalHost.Tests.Journal;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Pipeline;

/// <summary>What a vetting does about time and failures; its steps only leave a note.</summary>
public sealed class VetCreatorTests : IAsyncLifetime
{
    private const string Id = "acme-20260101T080000-0123456789abcdef";
    private readonly JournalFlowHost _host = new(new MemoryJournalStore());
    private readonly Effects _effects = new();
    private int _read;
    private Func<ReviewMail, Exception?> _refusal = _ => null;
    private Func<HistoriesToAnalyse, Exception?> _unread = _ => null;
    private Exception? _away;
    private RetrievalOutcome? _retrieved;
    private bool _closed;
    private int _round = 1;

    private static ContentRef Nothing { get; } = ContentRef.Of(ContentKind.Dossier, []);

    private static VettingOrder Order { get; } = new(
        Id, "acme", "cuisine", new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero), Nothing, Nothing, Nothing, Channels: 1,
        new ReviewSpans(
            Reviewers: 2, Escalations: 1, TimeSpan.FromDays(2), TimeSpan.FromDays(4), TimeSpan.FromDays(7)));

    public async ValueTask InitializeAsync()
    {
        await _host.StartAsync(new FlowSetup()
            .Flow(VetCreator.Definition)
            .Step(Steps.RetrieveChannel, 
                _ => _away is { } away
                    ? throw away
                    : new RetrievalOutcome.Unavailable(UnavailableReason.Empty, "no posts"))
            .Step(Steps.AnalyseDiscourse, histories => Analyse(histories))
            .Step(Steps.CompileDossier, input => Compile(input))
            .Step(Steps.OpenReview, _ => new ReviewOpening(_closed, _round))
            .Step(Steps.MailReviewer,
                mail => _refusal(mail) is { } refusal ? throw refusal : Note(mail.Key[(Id.Length + 1)..]))
            .Step(Steps.ExpireReview, _ => Note("expired"))
            .Step(Steps.RecordOutcome, _ => VettingOutcome.Approved)
            .Step(Steps.TellCreator, _ => Note("creator"))
            .Step(Steps.TellBrand, _ => Note("brand"))
            .Step(Steps.RecordProblem, problem => Note(problem.Ends ? "end" : "problem"))
            .Register);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Silence_is_reminded_escalated_and_expired_at_the_brief_s_times()
    {
        await StartAsync();
        Assert.Equal(["invitation/0", "invitation/1"], Noted());

        await _host.AdvanceAsync(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.Empty(Noted());
        await _host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["reminder/0", "reminder/1"], Noted());
        await _host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(["escalation/0"], Noted());
        await _host.AdvanceAsync(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.Empty(Noted());
        await _host.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["brand", "creator", "expired"], Noted());
        Assert.Equal(FlowStatus.Completed, (await StateAsync()).Status);
    }

    [Fact]
    public async Task A_decision_is_carried_out_while_one_address_still_puts_its_mail_off()
    {
        _refusal = mail => mail.Recipient == 1 ? new IOException("busy") : null;
        await StartAsync();
        Assert.Equal(["invitation/0"], Noted());

        await DecideAsync();
        Assert.Equal(["brand", "creator"], Noted());
        Assert.Equal(FlowStages.Concluded, (await StateAsync()).Progress!.Stage);

        _refusal = _ => null;
        await _host.AdvanceAsync(TimeSpan.FromHours(3));
        Assert.Equal(["invitation/1"], Noted());
        Assert.Equal(FlowStatus.Completed, (await StateAsync()).Status);
    }

    [Fact]
    public async Task Silence_has_its_times_while_one_address_refuses_for_good_and_another_puts_off()
    {
        _refusal = mail => mail.Recipient == 1 ? new PermanentFailureException("gone")
            : mail.Kind == ReviewMailKind.Escalation ? new IOException("busy") : null;
        await StartAsync();
        Assert.Equal(["invitation/0", "problem"], Noted());

        await _host.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal(["problem", "reminder/0"], Noted());
        await _host.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Contains("expired", Noted());
    }

    [Fact]
    public async Task A_vetting_to_which_nobody_can_be_invited_ends_with_that_problem()
    {
        _refusal = _ => new PermanentFailureException("gone");

        await StartAsync();

        Assert.Equal(["end", "problem", "problem"], Noted());
        Assert.Equal(FlowStatus.Failed, (await StateAsync()).Status);
    }

    [Fact]
    public async Task Another_round_invites_anew()
    {
        _round = 2;

        await StartAsync();

        Assert.Equal(["invitation/0/2", "invitation/1/2"], Noted());
    }

    [Fact]
    public async Task What_was_closed_before_is_concluded_without_asking_again()
    {
        _closed = true;

        await StartAsync();

        Assert.Equal(["brand", "creator"], Noted());
        Assert.Equal(FlowStatus.Completed, (await StateAsync()).Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_source_that_keeps_answering_a_failure_is_told_from_one_that_is_away(HttpStatusCode status)
    {
        _away = new SourceFailedException(status);

        await StartAsync();
        await _host.AdvanceAsync(TimeSpan.FromSeconds(2));
        await _host.AdvanceAsync(TimeSpan.FromSeconds(6));

        Assert.Equal(
            new RetrievalOutcome.Unavailable(UnavailableReason.Failing, $"HTTP {(int)status}"),
            _retrieved);
    }

    [Fact]
    public async Task A_source_that_stays_away_has_not_answered()
    {
        _away = new HttpRequestException("The source is away: ConnectionError.");

        await StartAsync();
        await _host.AdvanceAsync(TimeSpan.FromSeconds(2));
        await _host.AdvanceAsync(TimeSpan.FromSeconds(6));

        Assert.Equal(
            UnavailableReason.Unreachable, Assert.IsType<RetrievalOutcome.Unavailable>(_retrieved).Reason);
    }

    [Fact]
    public async Task A_text_service_that_stays_away_has_its_chances_before_another_analysis_stands_in()
    {
        _unread = histories => histories.StandIn ? null : new TextServiceAwayException("away", throttled: false);
        await StartAsync();
        Assert.Empty(Noted());

        for (var attempt = 0; attempt < Steps.AnalyseDiscourse.Retry.MaxAttempts; attempt++)
            await _host.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["invitation/0", "invitation/1"], Noted());
    }

    [Fact]
    public async Task A_vetting_whose_texts_nothing_may_read_says_so()
    {
        _unread = histories => histories.StandIn
            ? new PermanentFailureException("the policy does not let it")
            : new TextServiceAwayException("away", throttled: true);
        await StartAsync();

        for (var attempt = 0; attempt < Steps.AnalyseDiscourse.Retry.MaxAttempts; attempt++)
            await _host.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["end"], Noted());
        Assert.Contains("the policy does not let it", (await StateAsync()).LastError!.Message);
    }

    private async Task StartAsync()
    {
        await _host.Client.StartAsync(VetCreator.Definition, Id, Order);
        await _host.WhenQuiet();
    }

    private async Task DecideAsync()
    {
        await _host.Client.RaiseAsync(Id, AwaitDecision.EventName, "one", new DecisionRaised("one"));
        await _host.WhenQuiet();
    }

    private async Task<FlowState> StateAsync() => (await _host.Client.GetAsync(Id))!;

    private CompiledDossier Compile(DossierToCompile input)
    {
        _retrieved = input.Histories.Single();
        return new CompiledDossier(Nothing, Recommendation.Approve, 80);
    }

    private ContentRef Analyse(HistoriesToAnalyse histories) =>
        _unread(histories) is { } unread ? throw unread : Nothing;

    private Done Note(string effect)
    {
        _effects.Add(effect);
        return Done.Value;
    }

    /// <summary>What was done since the last time, in alphabetical order.</summary>
    private IReadOnlyList<string> Noted()
    {
        var all = _effects.All;
        var news = all.Skip(_read).Order(StringComparer.Ordinal).ToList();
        _read = all.Count;
        return news;
    }
}
