using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Core.Pipeline;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class FollowerSweepTests
{
    private static readonly Channel Ada = new(Platforms.Bluesky, "ada1.example", null, null);
    private static readonly Channel Other = new(Platforms.Bluesky, "ada2.example", null, null);
    private readonly MemoryFollowerSeries _series = new();

    private static DateOnly Today { get; } = DateOnly.FromDateTime(Sample.Now.UtcDateTime);

    [Fact]
    public async Task Counts_accounts_under_vetting_once_a_day()
    {
        await using var host = Host();
        await host.BeginAsync(channels: 2);
        // Counted as they were read.
        Assert.Equal(0, await SweepAsync(host));

        await host.PassAsync(TimeSpan.FromDays(1));
        host.Source.Followers = 21_000;
        Assert.Equal(2, await SweepAsync(host));
        Assert.Equal(0, await SweepAsync(host));

        Assert.Equal(
            [new FollowerCount(Today, 20_000), new FollowerCount(Today.AddDays(1), 21_000)], await ReadAsync(Ada));
    }

    [Fact]
    public async Task One_account_that_is_away_keeps_no_other_from_being_counted()
    {
        await using var host = Host();
        await host.BeginAsync(channels: 2);
        await host.PassAsync(TimeSpan.FromDays(1));
        host.Source.Away = channel => channel.Key == Ada.Key ? new HttpRequestException("away") : null;

        Assert.Equal(1, await SweepAsync(host));

        Assert.Single(await ReadAsync(Ada));
        Assert.Equal(2, (await ReadAsync(Other)).Count);
    }

    [Fact]
    public async Task Counts_nobody_whose_vetting_is_over()
    {
        await using var host = Host();
        var id = await host.BeginAsync();
        await host.DecideAsync(id);
        await host.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(0, await SweepAsync(host));
    }

    [Fact]
    public async Task The_next_dossier_stands_on_the_days_that_were_counted()
    {
        await using var host = Host();
        await host.BeginAsync();
        await host.PassAsync(TimeSpan.FromDays(1));
        host.Source.Followers = 20_300;
        await SweepAsync(host);
        await host.PassAsync(TimeSpan.FromDays(1));

        var again = Assert.IsType<AdmissionResult.Admitted>(await host.DeliverAsync("msg-2"));
        await host.PassAsync(TimeSpan.FromMinutes(1));

        var vetting = await host.VettingAsync(again.VettingId);
        var dossier = await host.Get<IContentStore>().GetJsonAsync<Dossier>(vetting.Dossier!, default);
        Assert.Equal(Today, dossier.Channels[0].MeasuredSince);
        Assert.Equal([20_000, 20_300, 20_300], dossier.Charts.Growth![0].Days.Select(point => point.Followers));
    }

    private static Task<int> SweepAsync(MemoryHost host) => host.Get<FollowerSweep>().RunAsync(default);

    private MemoryHost Host() => new(services => services.AddSingleton<IFollowerSeries>(_series));

    private Task<IReadOnlyList<FollowerCount>> ReadAsync(Channel channel) =>
        _series.ReadAsync(channel.Key, Today.AddDays(-10), default);
}
