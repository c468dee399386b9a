using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableDaysAndLinksTests(AzuriteFixture azurite)
{
    private const string Vetting = "maison-20260501T120000-0123456789abcdef";
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_an_accounts_followers_a_count_a_day()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var series = storage.Get<IFollowerSeries>();
        var day = new DateOnly(2026, 4, 30);
        await series.AddAsync("mastodon:ada@garden.example", new(day.AddDays(1), 12), Cancellation);
        await series.AddAsync("mastodon:ada@garden.example", new(day, 9), Cancellation);
        await series.AddAsync("mastodon:ada@garden.example", new(day, 3_000_000_000), Cancellation);
        await series.AddAsync("mastodon:other@garden.example", new(day, 1), Cancellation);

        Assert.Equal(
            [new(day, 3_000_000_000), new(day.AddDays(1), 12)],
            await series.ReadAsync("mastodon:ada@garden.example", day.AddDays(-400), Cancellation));
        Assert.Equal(
            [new FollowerCount(day.AddDays(1), 12)],
            await series.ReadAsync("mastodon:ada@garden.example", day.AddDays(1), Cancellation));
    }

    [Fact]
    public async Task Keeps_what_was_seen_of_a_vettings_links()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var links = storage.Get<IEvidenceLinks>();
        var gone = new EvidenceLink("https://garden.example/@ada/1?x=é", Noon, Noon.AddDays(-1));
        await links.SaveAsync(Vetting, gone with { GoneSince = null }, Cancellation);
        await links.SaveAsync(Vetting, gone, Cancellation);
        await links.SaveAsync(Vetting, new("https://garden.example/@ada/2", Noon), Cancellation);

        Assert.Equal(
            [gone, new("https://garden.example/@ada/2", Noon)],
            (await links.ListAsync(Vetting, Cancellation)).OrderBy(link => link.Address, StringComparer.Ordinal));
        Assert.Empty(await links.ListAsync("maison-20260501T120000-0123456789abcdee", Cancellation));
    }

    [Fact]
    public async Task Keeps_a_vettings_pictures_until_it_is_told_to_remove_them()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var pictures = storage.Get<IEvidencePictures>();
        var large = Enumerable.Range(0, 100_000).Select(at => (byte)at).ToArray();
        await pictures.SaveAsync(Vetting, new("https://garden.example/1?x=é", [9]), Cancellation);
        await pictures.SaveAsync(Vetting, new("https://garden.example/1?x=é", large), Cancellation);
        await pictures.SaveAsync($"{Vetting}0", new("https://garden.example/1?x=é", [1]), Cancellation);

        var kept = Assert.Single(await pictures.ListAsync(Vetting, Cancellation));
        Assert.Equal("https://garden.example/1?x=é", kept.Address);
        Assert.Equal(large, kept.Jpeg);
        Assert.Equal(1, await pictures.RemoveAsync(Vetting, Cancellation));
        Assert.Empty(await pictures.ListAsync(Vetting, Cancellation));
        Assert.Single(await pictures.ListAsync($"{Vetting}0", Cancellation));
    }
}
