using System.Text;
using Vetting.Core.Members;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

/// <summary>Whose turn it is, and who reads in the place of those who are away.</summary>
public sealed class TurnTests : IAsyncDisposable
{
    private const string Lea = "lea@maison.example";
    private const string Max = "max@maison.example";
    private const string Nora = "nora@maison.example";
    private static readonly DateOnly Today = DateOnly.FromDateTime(Sample.Now.UtcDateTime);
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(1, 1, "1")]
    [InlineData(4, 1, "1")]
    [InlineData(0, 2, "0,1")]
    [InlineData(1, 2, "0,2")]
    [InlineData(2, 2, "1,2")]
    [InlineData(int.MaxValue, 2, "0,2")]
    public void As_many_as_must_agree_take_turns(int number, int needed, string asked) =>
        Assert.Equal(asked, string.Join(',', new ReviewRules(Turn: Turn.Rotation).Asked(number, needed, reviewers: 3)!));

    [Fact]
    public void All_are_asked_where_nobody_takes_turns_or_all_must_agree()
    {
        Assert.Null(new ReviewRules().Asked(1, 1, 3));
        Assert.Null(new ReviewRules(Turn: Turn.Named).Asked(1, 1, 3));
        Assert.Null(new ReviewRules(Turn: Turn.Rotation).Asked(1, 3, 3));
        Assert.Null(new ReviewRules(Turn: Turn.Rotation).Asked(null, 1, 3));
    }

    [Fact]
    public async Task One_dossier_after_the_other_is_read_by_one_reviewer_after_the_other()
    {
        await RotateAsync();
        var first = await _host.BeginAsync();
        Assert.Equal(["invitation/0"], _host.Told());
        var second = Assert.IsType<AdmissionResult.Admitted>(await _host.DeliverAsync("msg-2")).VettingId;
        await _host.PassAsync(TimeSpan.Zero);
        Assert.Equal(["invitation/1"], _host.Told());

        Assert.Equal([0], (await _host.VettingAsync(first)).Asked!);
        Assert.Equal([1], (await _host.VettingAsync(second)).Asked!);
        await _host.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal(["reminder/0", "reminder/1"], _host.Told());
        Assert.Equal([Lea, Max], _host.Mailer.Sent.Where(mail => mail.Kind == "reminder").Select(mail => mail.ToAddress).Order());
    }

    [Fact]
    public async Task Whose_turn_it_is_not_is_asked_once_it_escalates()
    {
        await RotateAsync();
        await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(4) - TimeSpan.FromMinutes(1));
        _host.Told();
        await _host.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["escalation/0", "invitation/1"], _host.Told());
    }

    [Fact]
    public async Task A_turn_stays_the_same_although_the_engine_lost_the_vetting()
    {
        await RotateAsync();
        var id = await _host.BeginAsync();
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await _host.ReconcileAsync());

        Assert.Equal(["invitation/0"], _host.Told());
        Assert.Equal(0, (await _host.VettingAsync(id)).Turn);
    }

    [Fact]
    public async Task Mails_of_who_is_away_go_to_who_stands_in_until_they_are_back()
    {
        await SaveAsync(Nora, null);
        await SaveAsync(Lea, new Absence(Today, Today.AddDays(1), Nora));
        await _host.BeginAsync();

        Assert.Equal([Max, Nora], AddressesOf("invitation"));
        await _host.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal([Lea, Max], AddressesOf("reminder"));
    }

    [Fact]
    public async Task Who_stands_in_and_has_spoken_is_not_reminded()
    {
        await SaveAsync(Nora, null);
        await SaveAsync(Lea, new Absence(Today, Today.AddDays(9), Nora));
        await _host.Get<IPolicyStore>().SaveAsync(
            MemoryHost.Brand, "default", Encoding.UTF8.GetBytes("""{"review":{"quorum":2}}"""), default);
        await _host.BeginAsync();
        await _host.Get<ReviewDesk>().DecideAsync(
            _host.Mailer.Sent.Single(mail => mail.ToAddress == Nora).Text, new DecisionForm(Verdict.Approved, "Nora", "Oui."), default);
        await _host.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal([Max], AddressesOf("reminder"));
    }

    [Fact]
    public async Task Who_is_asked_already_gets_one_mail()
    {
        await SaveAsync(Max, null);
        await SaveAsync(Lea, new Absence(Today, Today, Max));
        await _host.BeginAsync();

        Assert.Equal([Max], AddressesOf("invitation"));
    }

    [Theory]
    [InlineData(Nora, MemberRole.Reader)]
    [InlineData("gone@maison.example", MemberRole.Reviewer)]
    public async Task Nobody_stands_in_who_may_not_decide(string standIn, MemberRole role)
    {
        await SaveAsync(Nora, null, role);
        await SaveAsync(Lea, new Absence(Today, Today, standIn));
        await _host.BeginAsync();

        Assert.Equal([Lea, Max], AddressesOf("invitation"));
    }

    [Fact]
    public async Task Where_all_stand_in_for_each_other_who_was_asked_is_asked()
    {
        await SaveAsync(Lea, new Absence(Today, Today, Nora));
        await SaveAsync(Nora, new Absence(Today, Today, Lea));
        await _host.BeginAsync();

        Assert.Equal([Lea, Max], AddressesOf("invitation"));
    }

    private Task RotateAsync() => _host.Get<IPolicyStore>().SaveAsync(
        MemoryHost.Brand, "default", Encoding.UTF8.GetBytes("""{"review":{"turn":"rotation"}}"""), default);

    private Task SaveAsync(string email, Absence? absence, MemberRole role = MemberRole.Reviewer) => _host.Get<IMemberStore>().SaveAsync(
        new Member(MemoryHost.Brand, email, email.Split('@')[0], role, "fr", Sample.Now, Absence: absence), default);

    private IReadOnlyList<string> AddressesOf(string kind) =>
        [.. _host.Mailer.Sent.Where(mail => mail.Kind == kind).Select(mail => mail.ToAddress).Order(StringComparer.Ordinal)];
}
