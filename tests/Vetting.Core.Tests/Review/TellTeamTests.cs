using Vetting.Core.Branding;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Review;

/// <summary>What a team's chat hears of its vettings.</summary>
public sealed class TellTeamTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    private IBrandProfiles Profiles => _host.Get<IBrandProfiles>();

    private IEnumerable<string> Heard => _host.Chat.Taken.Select(message => $"{message.Title} {message.Text}".Trim());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Hears_that_a_dossier_is_ready_of_the_reminder_and_of_the_decision()
    {
        await NameChatAsync();
        var id = await _host.BeginAsync();
        await _host.PassAsync(TimeSpan.FromDays(2));
        await _host.DecideAsync(id);

        Assert.Equal(["Ready", "Reminder", "Decided Approved"], Heard);
    }

    [Fact]
    public async Task Hears_nothing_where_nobody_named_a_chat()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);

        Assert.Empty(Heard);
    }

    [Fact]
    public async Task A_chat_that_is_away_holds_nothing_up_is_shown_and_hears_it_later()
    {
        await NameChatAsync();
        _host.Chat.Refusal = new HttpRequestException("The chat answered 503.");
        var id = await _host.BeginAsync();
        Assert.Equal(["invitation/0", "invitation/1"], _host.Told());
        Assert.Equal("The chat answered 503.", (await ChatAsync()).Failure);

        await _host.DecideAsync(id);
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        _host.Chat.Refusal = null;
        await _host.PassAsync(TimeSpan.FromHours(4));

        Assert.Equal(["Decided Approved", "Ready"], Heard.Order());
        Assert.Null((await ChatAsync()).FailedAt);
        Assert.Equal(FlowStatus.Completed, await _host.ListedAsAsync(id));
    }

    [Fact]
    public async Task A_chat_that_refuses_for_good_ends_no_vetting_and_is_a_line_for_the_brand()
    {
        await NameChatAsync();
        _host.Chat.Refusal = new PermanentFailureException("The chat refused the message for good: 404.");
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);

        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        Assert.Contains("404", (await _host.VettingAsync(id)).Problem, StringComparison.Ordinal);
        Assert.NotNull((await ChatAsync()).FailedAt);
    }

    [Fact]
    public async Task What_the_engine_lost_is_told_no_second_time()
    {
        await NameChatAsync();
        var id = await _host.BeginAsync();
        await _host.LoseAsync(id);
        await _host.PassAsync(TimeSpan.FromMinutes(1));
        await _host.ReconcileAsync();

        Assert.Equal(["Ready"], Heard);
    }

    private Task NameChatAsync() => Profiles.UpdateAsync(MemoryHost.Brand, profile => profile with
    {
        Chat = new TeamChat(ChatKind.Slack, "https://chat.example/hook", "chat.example", "fr"),
    }, default);

    private async Task<TeamChat> ChatAsync() => (await Profiles.FindAsync(MemoryHost.Brand, default)).Chat!;
}
