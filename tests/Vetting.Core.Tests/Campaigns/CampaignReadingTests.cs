using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Campaigns;

/// <summary>Campaigns over the whole pipeline in memory.</summary>
public sealed class CampaignReadingTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new(services => services.AddSingleton<IKnownReadings, MemoryKnownReadings>());

    private CampaignReading Reading => _host.Get<CampaignReading>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Reads_what_was_published_since_the_vetting_and_that_the_account_was_renamed()
    {
        var id = await ApprovedAsync();
        var before = (await Reading.ReadAsync(MemoryHost.Brand, "hiver", default))!;
        await PublishAsync("neue.example", "Publicité. Une soupe de légumes #soupealba");
        var after = (await Reading.ReadAsync(MemoryHost.Brand, "hiver", default))!;

        Assert.Empty(Assert.Single(before.Creators).Posts);
        Assert.Null(before.Creators[0].CalledNow);
        var creator = Assert.Single(after.Creators);
        Assert.Equal((id, "@neue.example"), (creator.Row.Id, creator.CalledNow));
        Assert.Equal((true, true), Assert.Single(creator.Posts) is var post ? (post.IsDisclosed, post.IsOnMessage) : default);
        Assert.Null(await Reading.ReadAsync(MemoryHost.Brand, "sommer", default));
        Assert.Null(await Reading.ReadAsync("autre", "hiver", default));
    }

    [Fact]
    public async Task What_was_analysed_for_a_campaign_is_noted_as_the_vettings_and_goes_with_it()
    {
        var id = await ApprovedAsync();
        var uses = await _host.Get<IUses>().ListAsync(id, default);
        await PublishAsync("ada1.example", "Publicité. Une soupe #soupealba");
        await Reading.ReadAsync(MemoryHost.Brand, "hiver", default);

        var added = (await _host.Get<IUses>().ListAsync(id, default)).Except(uses).ToList();
        Assert.Contains(added, use => use.Content?.Kind == ContentKind.Analysis);
    }

    [Fact]
    public async Task Where_a_history_is_gone_nothing_can_be_read_and_the_page_stands()
    {
        await ApprovedAsync();
        var gone = await PublishAsync("ada1.example", "Publicité. Une soupe #soupealba");
        await _host.Content.RemoveAsync(gone, default);
        var view = (await Reading.ReadAsync(MemoryHost.Brand, "hiver", default))!;

        Assert.Null(Assert.Single(view.Creators).ReadAt);
        Assert.Empty(view.Creators[0].Posts);
    }

    private async Task<string> ApprovedAsync()
    {
        var id = await _host.BeginAsync();
        await _host.DecideAsync(id);
        await _host.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(VettingStage.Approved, (await _host.VettingAsync(id)).Stage);
        var campaign = CampaignSample.Winter with { From = Day(0), To = Day(20), Duties = [] };
        await _host.Get<ICampaignStore>().SaveAsync(
            MemoryHost.Brand, "hiver", campaign, new Edit(new Author.Key("shop"), _host.Time.GetUtcNow()), default);
        await _host.Get<ICampaignMembers>().PutAsync(MemoryHost.Brand, "hiver", new(id, [], []), default);
        return id;
    }

    private async Task<ContentRef> PublishAsync(string handle, string text)
    {
        var channel = new Channel(Platforms.Bluesky, "ada1.example", null, null);
        var history = await _host.Content.PutHistoryAsync(
            new ChannelHistory(
                channel with { Handle = handle }, "memory", new ChannelProfile(null, null, 20_000, null, null),
                [new Post("new", text, _host.Time.GetUtcNow(), Likes: 12)]), default);
        await _host.Get<IKnownReadings>().SaveAsync(
            MemoryHost.Brand, channel.Key, new KnownReading(history, _host.Time.GetUtcNow()), default);
        return history;
    }

    private DateOnly Day(int later) => DateOnly.FromDateTime(_host.Time.GetUtcNow().UtcDateTime).AddDays(later);
}
