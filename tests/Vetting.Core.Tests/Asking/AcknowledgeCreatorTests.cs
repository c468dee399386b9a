using Vetting.Core.Asking;
using Vetting.Core.Branding;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Asking;

/// <summary>The mail that says at once that a submission is there.</summary>
public sealed class AcknowledgeCreatorTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    private IEnumerable<Core.Review.Mail> Sent => _host.Mailer.Sent.Where(mail => mail.Kind == "received");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Goes_once_and_its_link_shows_how_it_stands()
    {
        var id = await _host.BeginAsync();

        var mail = Assert.Single(Sent);
        Assert.Equal("msg-1@creators.example", mail.ToAddress);
        var view = Assert.IsType<CreatorView.InReview>(await _host.Get<CreatorDesk>().OpenAsync(mail.Text, default));
        Assert.Equal(view.Vetting.InvitedAt + TimeSpan.FromDays(7), view.EndsAt);

        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        await _host.ReconcileAsync();
        Assert.Single(Sent);
    }

    [Fact]
    public async Task Does_not_go_where_the_brand_wants_none()
    {
        await _host.Get<IBrandProfiles>().UpdateAsync(MemoryHost.Brand, profile => profile with { Silent = true }, default);

        await _host.BeginAsync();

        Assert.Empty(Sent);
    }

    [Fact]
    public async Task A_server_that_takes_no_mail_holds_nothing_up()
    {
        _host.Mailer.Refusal = mail => mail.Kind == "received" ? new IOException("away") : null;
        var id = await _host.BeginAsync();
        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());

        await _host.DecideAsync(id);

        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        await _host.PassAsync(TimeSpan.FromHours(40));
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task Says_nothing_when_it_comes_days_late()
    {
        _host.Mailer.Refusal = mail => mail.Kind == "received" ? new IOException("away") : null;
        var id = await _host.BeginAsync();
        await _host.LoseAsync(id);
        _host.Time.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        _host.Mailer.Refusal = _ => null;
        await _host.ReconcileAsync();

        Assert.Empty(Sent);
    }
}
