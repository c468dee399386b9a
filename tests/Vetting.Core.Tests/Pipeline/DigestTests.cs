using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>One mail for many dossiers, where a reviewer wishes it.</summary>
public sealed class DigestTests : IAsyncDisposable
{
    private const string Lea = "lea@maison.example";
    private readonly MemoryHost _host = new();

    private DigestSweep Sweep => _host.Get<DigestSweep>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(DigestRhythm.Hourly, "2026-03-02T09:30:00Z", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z")]
    [InlineData(DigestRhythm.Hourly, "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z")]
    [InlineData(DigestRhythm.Daily, "2026-03-02T06:29:00Z", "2026-03-01T06:30:00Z", "2026-03-02T06:30:00Z")]
    [InlineData(DigestRhythm.Daily, "2026-03-02T06:30:00Z", "2026-03-02T06:30:00Z", "2026-03-03T06:30:00Z")]
    public void Is_due_at_the_full_hour_or_in_the_morning(DigestRhythm rhythm, string now, string last, string next) =>
        Assert.Equal(
            (DateTimeOffset.Parse(last, null), DateTimeOffset.Parse(next, null)),
            (rhythm.Last(DateTimeOffset.Parse(now, null)), rhythm.Next(DateTimeOffset.Parse(now, null))));

    [Fact]
    public async Task Many_dossiers_come_as_one_mail_with_a_link_each_and_only_once()
    {
        await WishAsync(DigestRhythm.Daily);
        await _host.BeginAsync();
        await _host.DeliverAsync("msg-2");
        await _host.PassAsync(TimeSpan.FromHours(18));
        Assert.Equal(["invitation/1", "invitation/1"], _host.Told());
        Assert.Equal(0, await Sweep.RunAsync(default));

        await _host.PassAsync(TimeSpan.FromMinutes(31));
        Assert.Equal(1, await Sweep.RunAsync(default));
        Assert.Equal(0, await Sweep.RunAsync(default));

        var mail = Assert.Single(_host.Mailer.Sent, mail => mail.Kind == "digest");
        Assert.Equal(Lea, mail.ToAddress);
        var tokens = mail.Text.Split('\n');
        Assert.Equal(2, tokens.Distinct().Count());
        foreach (var token in tokens)
            Assert.IsType<ReviewView.Open>(await _host.Get<ReviewDesk>().OpenAsync(token, default));
    }

    [Fact]
    public async Task What_is_decided_by_then_is_left_out_and_where_nothing_is_left_no_mail_goes()
    {
        await WishAsync(DigestRhythm.Hourly);
        await _host.BeginAsync();
        await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.First(mail => mail.Kind == "invitation").Text, new DecisionForm(Verdict.Approved, "Max", "Oui."), default);
        await _host.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(0, await Sweep.RunAsync(default));
        Assert.Empty(await _host.Get<IDigests>().ListAsync(default));
    }

    [Fact]
    public async Task A_reminder_comes_with_the_next_one_and_what_escalates_by_itself()
    {
        await WishAsync(DigestRhythm.Hourly);
        await WishAsync(DigestRhythm.Daily, "tom@maison.example");
        await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(1, await Sweep.RunAsync(default));
        await _host.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal(1, await Sweep.RunAsync(default));
        await _host.PassAsync(TimeSpan.FromDays(2));

        Assert.Contains("escalation/0", _host.Told());
        Assert.Equal(2, _host.Mailer.Sent.Count(mail => mail.Kind == "digest"));
    }

    [Fact]
    public async Task What_would_come_too_late_does_not_wait()
    {
        await WishAsync(DigestRhythm.Daily);
        var id = await _host.BeginAsync();
        var order = (await _host.VettingAsync(id)).Order!;
        await ActivatorUtilities.CreateInstance<MailReviewer>(_host.Get<IServiceProvider>()).RunAsync(
            new ReviewMail(
                order, (await _host.VettingAsync(id)).Dossier!, ReviewMailKind.Reminder, 0, _host.Time.GetUtcNow().AddHours(3), 1), default);

        Assert.Contains("reminder/0", _host.Told());
    }

    [Fact]
    public async Task Of_who_wishes_it_no_more_nothing_waits()
    {
        await WishAsync(DigestRhythm.Daily);
        await _host.BeginAsync();
        await WishAsync(null);

        Assert.Equal(1, await Sweep.RunAsync(default));
    }

    [Fact]
    public async Task An_address_that_takes_nothing_keeps_nobody_else_from_theirs_and_gets_it_later()
    {
        await WishAsync(DigestRhythm.Hourly);
        await WishAsync(DigestRhythm.Hourly, "max@maison.example");
        await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromHours(1));
        _host.Mailer.Refusal = mail => mail.ToAddress == Lea ? new HttpRequestException("away") : null;
        Assert.Equal(1, await Sweep.RunAsync(default));

        _host.Mailer.Refusal = _ => null;
        Assert.Equal(1, await Sweep.RunAsync(default));
    }

    private Task WishAsync(DigestRhythm? rhythm, string email = Lea) => _host.Get<IMemberStore>().SaveAsync(
        new Member(MemoryHost.Brand, email, "Léa", MemberRole.Reviewer, "fr", Sample.Now, Digest: rhythm), default);
}
