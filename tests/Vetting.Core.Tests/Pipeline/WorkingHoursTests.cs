using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>Reminder, escalation and expiry while the brand's people work.</summary>
public sealed class WorkingHoursTests : IAsyncDisposable
{
    private const string Lea = "lea@maison.example";

    // The host's clock begins on Thursday, 15 January 2026, at noon in UTC, which is one o'clock in Paris.
    private static readonly WorkCalendar Paris = new(
        "Europe/Paris", new(9, 0), new(18, 0),
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [new(2026, 1, 20)]);

    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Two_days_are_two_working_days_and_a_holiday_is_none()
    {
        var id = await BeginAsync();
        // Monday at one.
        await PassToAsync(new(2026, 1, 19, 11, 59, 0, TimeSpan.Zero));
        Assert.Empty(_host.Told());
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["reminder/0", "reminder/1"], _host.Told());
        // Four working days: Friday, Monday, Wednesday after the holiday, Thursday.
        await PassToAsync(new(2026, 1, 22, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(["escalation/0"], _host.Told());

        var until = (await _host.VettingAsync(id)).WaitsUntil;
        Assert.Equal(new DateTimeOffset(2026, 1, 27, 12, 0, 0, TimeSpan.Zero), until);
        await PassToAsync(until!.Value.AddMinutes(-1));
        Assert.Equal(VettingStage.InReview, (await _host.VettingAsync(id)).Stage);
        Assert.IsType<ReviewView.Open>(await _host.Get<ReviewDesk>().OpenAsync(TokenOf(Lea), default));
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(VettingStage.Expired, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_decision_in_the_instant_of_expiry_counts_where_it_was_first()
    {
        var id = await BeginAsync();
        await PassToAsync((await _host.VettingAsync(id)).WaitsUntil!.Value.AddSeconds(-1));
        Assert.IsType<DecisionResult.Recorded>(await _host.Get<ReviewDesk>().DecideAsync(
            TokenOf(Lea), new DecisionForm(Verdict.Approved, "Léa", "Oui."), default));
        await _host.PassAsync(ReviewRules.Usual.Span);

        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Dates_stay_the_same_although_the_brand_changes_its_hours_and_the_engine_lost_the_vetting()
    {
        var id = await BeginAsync();
        var until = (await _host.VettingAsync(id)).WaitsUntil;
        await SetAsync(null);
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(until, (await _host.VettingAsync(id)).WaitsUntil);
        await PassToAsync(new(2026, 1, 17, 12, 1, 0, TimeSpan.Zero));
        Assert.Empty(_host.Told());
    }

    [Fact]
    public async Task A_mail_for_many_comes_when_work_begins()
    {
        await _host.Get<IMemberStore>().SaveAsync(
            new Member(MemoryHost.Brand, Lea, "Léa", MemberRole.Reviewer, "fr", Sample.Now, Digest: DigestRhythm.Daily), default);
        await BeginAsync();
        await PassToAsync(new(2026, 1, 16, 7, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await _host.Get<DigestSweep>().RunAsync(default));
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await _host.Get<DigestSweep>().RunAsync(default));
    }

    [Fact]
    public async Task A_creator_who_is_asked_has_working_days_to_answer_and_so_has_who_looks_at_what_is_contested()
    {
        var id = await BeginAsync();
        var dossier = await _host.Get<IContentStore>().GetJsonAsync<Dossier>((await _host.VettingAsync(id)).Dossier!, default);
        var line = new LineRef(dossier.Dimensions.First(result => result.Findings.Count > 0).Dimension, 0);
        Assert.Null(await _host.Get<ReviewDesk>().NoteAsync(
            TokenOf(Lea), (taking, by, vetting) => taking.AskAsync(by, vetting, line, "Est-ce vous ?", default), default));
        var asked = Assert.Single((await _host.Get<INotes>().ListAsync(id, default)).OfType<Note.Question>());
        // Three working days: Friday, Monday, and Wednesday after the holiday.
        Assert.Equal(new DateTimeOffset(2026, 1, 21, 12, 0, 0, TimeSpan.Zero), asked.Until);
        Assert.Equal(TimeSpan.FromDays(6), (await _host.VettingAsync(id)).Waited);

        await _host.Get<ReviewDesk>().DecideAsync(TokenOf(Lea), new DecisionForm(Verdict.Declined, "Léa", "Non."), default);
        await _host.PassAsync(ReviewRules.Usual.Span);
        var told = _host.Mailer.Sent.Single(mail => mail.Kind == "outcome");
        Assert.Null(await _host.Get<ContestDesk>().ContestAsync(
            told.Html, line, ContestKind.NotMine, "Ce n’est pas moi.", null, default));
        await _host.PassAsync(TimeSpan.Zero);

        // Fourteen working days after Thursday, half past one in Paris.
        var until = new DateTimeOffset(2026, 2, 5, 12, 30, 0, TimeSpan.Zero);
        Assert.Equal(until, (await _host.VettingAsync(id)).ContestedUntil);
        var link = _host.Mailer.Sent.First(mail => mail.Kind == "contest").Text;
        await PassToAsync(until.AddMinutes(-1));
        Assert.DoesNotContain(_host.Mailer.Sent, mail => mail.Kind == "contestlate");
        // The link in the mail lasts as long as the term.
        Assert.NotNull(Assert.IsType<ReviewView.Closed>(await _host.Get<ReviewDesk>().OpenAsync(link, default)).Correctable);
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(_host.Mailer.Sent, mail => mail.Kind == "contestlate");
    }

    private async Task<string> BeginAsync()
    {
        await SetAsync(Paris);
        var id = await _host.BeginAsync();
        _host.Told();
        return id;
    }

    private Task SetAsync(WorkCalendar? calendar) => _host.Get<IBrandProfiles>().UpdateAsync(
        MemoryHost.Brand, profile => profile with { Calendar = calendar }, default);

    private Task PassToAsync(DateTimeOffset moment) => _host.PassAsync(moment - _host.Time.GetUtcNow());

    private string TokenOf(string address) => _host.Mailer.Sent.First(mail => mail.ToAddress == address).Text;
}
