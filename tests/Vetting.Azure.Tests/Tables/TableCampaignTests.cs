using Vetting.Core.Briefs;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Versions;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableCampaignTests(AzuriteFixture azurite)
{
    private const string Ada = "maison-20260301T120000-0123456789abcdef";
    private const string Bea = "maison-20260301T120000-fedcba9876543210";
    private static readonly DateOnly Day = new(2026, 9, 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_every_version_of_a_campaign()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<ICampaignStore>();
        var campaign = new Campaign(
            "rentree", "Rentrée", "printemps", Day, Day.AddDays(30), new(["alba"], [], ["alba.example/sel"], ["ALBA5"], []),
            [new Duty(2, Day, Day.AddDays(7), ["alba"], [], [], Code: true)], ["légume"], Objective.Cost, "CHF", 4_000, new(Orders: 30));
        await SaveAsync(store, campaign, 0);
        await SaveAsync(store, campaign with { Title = "La rentrée" }, 1);

        Assert.Equal("La rentrée", (await store.StandingAsync("maison", "rentree", Cancellation))!.Value.Title);
        Assert.Equivalent(campaign, (await store.FindAsync("maison", "rentree", 1, Cancellation))!.Value, strict: true);
        Assert.Null(await store.StandingAsync("autre", "rentree", Cancellation));
    }

    [Fact]
    public async Task Of_an_erased_creator_the_campaign_keeps_that_there_was_one_and_nothing_that_leads_to_them()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var members = storage.Get<ICampaignMembers>();
        await members.PutAsync("maison", "rentree", new(Ada, ["ADA10"], [], 350.5m), Cancellation);
        await members.PutAsync("maison", "rentree", new(Bea, [], ["alba.example/bea"]), Cancellation);
        await members.PutAsync("maison", "hiver", new(Ada, ["ADA20"], []), Cancellation);
        await members.PutAsync("maison", "rentree", new(Ada, ["ADA11"], [], 400), Cancellation);

        Assert.Equal(["hiver", "rentree"], await members.CampaignsOfAsync(Ada, Cancellation));
        Assert.Equal(2, await members.EraseAsync(Ada, "erasure-1", Cancellation));
        Assert.Equal(0, await members.EraseAsync(Ada, "erasure-1", Cancellation));

        var left = await members.ListAsync("maison", "rentree", Cancellation);
        Assert.Equal((Bea, 1), (Assert.Single(left.Members).Vetting, left.Erased));
        Assert.Equal(1, (await members.ListAsync("maison", "hiver", Cancellation)).Erased);
        Assert.Empty(await members.CampaignsOfAsync(Ada, Cancellation));
        await foreach (var row in storage.Get<StorageClients>().Table(Vetting.Azure.Tables.TableNames.CampaignMembers)
            .QueryAsync<global::Azure.Data.Tables.TableEntity>(cancellationToken: Cancellation))
        {
            Assert.DoesNotContain("0123456789abcdef", string.Join(' ', row.Select(column => column.Value)), StringComparison.Ordinal);
            Assert.DoesNotContain("ADA", string.Join(' ', row.Select(column => column.Value)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_taken_out_leaves_nothing()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var members = storage.Get<ICampaignMembers>();
        await members.PutAsync("maison", "rentree", new(Ada, [], []), Cancellation);

        Assert.True(await members.RemoveAsync("maison", "rentree", Ada, Cancellation));
        Assert.False(await members.RemoveAsync("maison", "rentree", Ada, Cancellation));
        Assert.Equivalent(new CampaignMembers([], 0), await members.ListAsync("maison", "rentree", Cancellation));
        Assert.Empty(await members.CampaignsOfAsync(Ada, Cancellation));
    }

    [Fact]
    public async Task The_same_row_of_results_again_replaces_what_was_there_and_a_creators_go_with_them()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var results = storage.Get<ICampaignResults>();
        ResultRow[] rows =
        [
            .. Enumerable.Range(0, 150).Select(day => new ResultRow(Ada, Day.AddDays(day), "https://posts.example/1", Views: day)),
            new(Ada, Day, Revenue: 12.5m), new(Bea, Day, "p", Orders: 3),
        ];
        await results.PutAsync("maison", "rentree", rows, Cancellation);
        await results.PutAsync("maison", "rentree", [rows[0] with { Views = 7 }, rows[0] with { Views = 9, Clicks = 1 }], Cancellation);

        var kept = await results.ListAsync("maison", "rentree", Cancellation).ToListAsync(Cancellation);
        Assert.Equal(rows.Length, kept.Count);
        Assert.Contains(rows[0] with { Views = 9, Clicks = 1 }, kept);
        Assert.Contains(rows[^2], kept);
        Assert.Empty(await results.ListAsync("maison", "hiver", Cancellation).ToListAsync(Cancellation));

        Assert.Equal(151, await results.RemoveAsync("maison", "rentree", Ada, Cancellation));
        Assert.Equal(rows[^1], Assert.Single(await results.ListAsync("maison", "rentree", Cancellation).ToListAsync(Cancellation)));
    }

    private static async Task SaveAsync(ICampaignStore store, Campaign campaign, int over) =>
        Assert.IsType<SaveResult<Campaign>.Saved>(await store.SaveAsync(
            "maison", campaign.Id, campaign, new Edit(new Author.Key("shop"), DateTimeOffset.UnixEpoch, over), Cancellation));
}
