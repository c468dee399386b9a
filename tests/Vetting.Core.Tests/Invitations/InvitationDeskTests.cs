using Vetting.Core.Flow;
using Vetting.Core.Invitations;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Invitations;

public sealed class InvitationDeskTests : IAsyncLifetime
{
    private const string Brief = "printemps";
    private static readonly Invitee Ada = new("Ada", "ada@creators.example");
    private static readonly Invitee Bo = new("Bo", "bo@creators.example");

    private readonly MemoryHost _host = new();

    private Member Owner => new(
        MemoryHost.Brand, "lea@maison.example", "Léa", MemberRole.Owner, "fr", _host.Time.GetUtcNow());

    private InvitationDesk Desk => _host.Get<InvitationDesk>();

    private InvitedDesk Invited => _host.Get<InvitedDesk>();

    public async ValueTask InitializeAsync() =>
        await _host.Get<Core.Briefs.IBriefStore>().SaveAsync(MemoryHost.Brand, MemoryHost.Brief, default);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Mails_each_person_a_link_of_their_own_and_nobody_twice()
    {
        var first = Assert.IsType<InviteResult.Done>(await InviteAsync(Ada, Bo));
        var second = Assert.IsType<InviteResult.Done>(await InviteAsync(Bo, new Invitee("Ada M", "ADA@creators.example")));

        Assert.Equal([Ada, Bo], first.Invited);
        Assert.Equal((0, 2), (second.Invited.Count, second.Known.Count));
        Assert.Equal(2, _host.Mailer.Sent.Count);
        Assert.Equal(2, _host.Mailer.Sent.Select(mail => mail.Text).Distinct().Count());
        Assert.All(await ListAsync(), row => Assert.Equal(InvitationState.Sent, row.StateAt(_host.Time.GetUtcNow())));
    }

    [Fact]
    public async Task Counts_as_opened_what_a_person_pressed_and_not_what_a_scanner_fetched()
    {
        await InviteAsync(Ada);
        var token = Token(Ada);

        for (var look = 0; look < 5; look++)
            Assert.IsType<InvitedView.Open>(await Invited.OpenAsync(token, default));
        Assert.Equal(InvitationState.Sent, await StateAsync());

        Assert.IsType<InvitedView.Open>(await Invited.BeginAsync(token, default));
        Assert.Equal(InvitationState.Opened, await StateAsync());
    }

    [Fact]
    public async Task Shows_at_once_what_the_server_refuses_and_after_a_day_what_nobody_took()
    {
        _host.Mailer.Refusal = mail => mail.ToAddress == Ada.Email
            ? new PermanentFailureException("550")
            : new IOException("away");
        await InviteAsync(Ada, Bo);
        Assert.Equal((InvitationState.NotSent, UnsentReason.Refused), await UnsentAsync(Ada));
        Assert.Equal((InvitationState.Waiting, null), await UnsentAsync(Bo));

        await _host.PassAsync(TimeSpan.FromHours(30));

        Assert.Equal((InvitationState.NotSent, UnsentReason.NoAnswer), await UnsentAsync(Bo));
    }

    [Fact]
    public async Task Sends_again_three_times_at_most_and_every_link_goes_on_to_lead_there()
    {
        await InviteAsync(Ada);
        var first = Token(Ada);
        var id = (await ListAsync())[0].Id;

        Assert.Equal(InvitationChange.Done, await AgainAsync(id));
        Assert.Equal(InvitationChange.Done, await AgainAsync(id));
        Assert.Equal(InvitationChange.TooMany, await AgainAsync(id));

        Assert.Equal(3, _host.Mailer.Sent.Count);
        Assert.IsType<InvitedView.Open>(await Invited.OpenAsync(first, default));
    }

    [Fact]
    public async Task A_withdrawn_invitation_leads_nowhere_until_it_is_sent_again()
    {
        await InviteAsync(Ada);
        var token = Token(Ada);
        var id = (await ListAsync())[0].Id;

        Assert.Equal(InvitationChange.Done, await Desk.WithdrawAsync(Owner, Brief, id, default));
        Assert.IsType<InvitedView.Over>(await Invited.BeginAsync(token, default));
        Assert.Equal(InvitationState.Withdrawn, await StateAsync());

        Assert.Equal(InvitationChange.Done, await AgainAsync(id));
        Assert.IsType<InvitedView.Open>(await Invited.OpenAsync(token, default));
    }

    [Fact]
    public async Task Whoever_wants_no_mail_gets_none_for_any_brief_of_the_brand()
    {
        await InviteAsync(Ada);
        await Invited.DeclineAsync(Token(Ada), default);
        var id = (await ListAsync())[0].Id;

        Assert.Equal(InvitationChange.Over, await AgainAsync(id));
        var other = Assert.IsType<InviteResult.Done>(
            await Desk.InviteAsync(Owner, "automne", [Ada], "fr", null, default));
        Assert.Equal([Ada], other.Refusing);
        Assert.Single(_host.Mailer.Sent);
    }

    [Fact]
    public async Task A_brand_sends_no_more_a_day_than_it_may()
    {
        for (var list = 0; list < InvitationDesk.MostADay / InviteeList.Most; list++)
        {
            Assert.IsType<InviteResult.Done>(await InviteAsync(
                [.. Enumerable.Range(0, InviteeList.Most).Select(n => new Invitee($"N{n}", $"n{list}-{n}@creators.example"))]));
        }

        Assert.IsType<InviteResult.TooMany>(await InviteAsync(Ada));
        Assert.Equal(InvitationDesk.MostADay, _host.Mailer.Sent.Count);
        _host.Time.Advance(TimeSpan.FromDays(1));
        Assert.IsType<InviteResult.Done>(await InviteAsync(Ada));
    }

    [Fact]
    public async Task A_member_who_only_reads_invites_and_withdraws_nobody()
    {
        await InviteAsync(Ada);
        var reader = Owner with { Role = MemberRole.Reader };
        var id = (await ListAsync())[0].Id;

        Assert.IsType<InviteResult.NotAllowed>(await Desk.InviteAsync(reader, Brief, [Bo], "fr", null, default));
        Assert.Equal(InvitationChange.NotAllowed, await Desk.SendAgainAsync(reader, Brief, id, default));
        Assert.Equal(InvitationChange.NotAllowed, await Desk.WithdrawAsync(reader, Brief, id, default));
        Assert.Single(_host.Mailer.Sent);
    }

    private async Task<InviteResult> InviteAsync(params Invitee[] people)
    {
        var result = await Desk.InviteAsync(Owner, Brief, people, "fr", "Bienvenue", default);
        await _host.Flows.WhenQuietAsync();
        return result;
    }

    private async Task<InvitationChange> AgainAsync(string id)
    {
        var result = await Desk.SendAgainAsync(Owner, Brief, id, default);
        await _host.Flows.WhenQuietAsync();
        return result;
    }

    private string Token(Invitee person) => _host.Mailer.Sent.Last(mail => mail.ToAddress == person.Email).Text;

    private Task<IReadOnlyList<Invitation>> ListAsync() => Desk.ListAsync(MemoryHost.Brand, Brief, default);

    private async Task<InvitationState> StateAsync() => (await ListAsync())[0].StateAt(_host.Time.GetUtcNow());

    private async Task<(InvitationState, UnsentReason?)> UnsentAsync(Invitee person)
    {
        var row = (await ListAsync()).Single(row => row.Email == person.Email);
        return (row.StateAt(_host.Time.GetUtcNow()), row.Unsent);
    }
}
