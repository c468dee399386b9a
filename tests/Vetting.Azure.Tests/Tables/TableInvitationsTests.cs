using Vetting.Core.Invitations;
using Vetting.Core.Links;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableInvitationsTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_one_for_each_person_and_brief_and_every_change_to_it()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IInvitationStore>();
        var ada = Of("printemps", "ada@creators.example");
        Assert.True(await store.AddAsync(ada, Cancellation));
        Assert.False(await store.AddAsync(ada with { Name = "Eve" }, Cancellation));
        Assert.True(await store.AddAsync(Of("automne", "ada@creators.example"), Cancellation));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            store.UpdateAsync(ada.Key, row => row with { Letter = row.Letter + 1 }, Cancellation)));

        var listed = await store.ListAsync("maison", "printemps", Cancellation).ToListAsync(Cancellation);
        Assert.Equal(ada with { Letter = 7 }, Assert.Single(listed));
        Assert.Null(await store.UpdateAsync(ada.Key with { Id = "nobody" }, row => row, Cancellation));
    }

    [Fact]
    public async Task Every_token_leads_to_its_invitation()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IInvitationStore>();
        var key = Of("printemps", "ada@creators.example").Key;
        var hashes = Enumerable.Range(0, 2).Select(_ => LinkToken.HashOf(LinkToken.Create())!).ToList();
        foreach (var hash in hashes)
            await store.AddTokenAsync(hash, key, Cancellation);

        foreach (var hash in hashes)
            Assert.Equal(key, await store.FindTokenAsync(hash, Cancellation));
        Assert.Null(await store.FindTokenAsync(new string('0', 64), Cancellation));
        Assert.Empty(await store.ListAsync("maison", "printemps", Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Of_many_who_take_at_once_no_more_get_than_there_is()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IInvitationStore>();
        var day = DateOnly.FromDateTime(Now.UtcDateTime);

        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            store.TryTakeAsync("maison", day, 3, most: 10, Cancellation)));

        Assert.Equal(3, got.Count(one => one));
        Assert.True(await store.TryTakeAsync("maison", day, 1, most: 10, Cancellation));
        Assert.False(await store.TryTakeAsync("maison", day, 1, most: 10, Cancellation));
        Assert.True(await store.TryTakeAsync("maison", day.AddDays(1), 10, most: 10, Cancellation));
    }

    [Fact]
    public async Task Remembers_who_wants_no_mail_from_which_brand()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var store = storage.Get<IInvitationStore>();
        await store.RefuseAsync("maison", "Ada@creators.example", Cancellation);

        Assert.True(await store.IsRefusedAsync("maison", "ada@CREATORS.example", Cancellation));
        Assert.False(await store.IsRefusedAsync("other", "ada@creators.example", Cancellation));
        Assert.False(await store.IsRefusedAsync("maison", "bo@creators.example", Cancellation));
    }

    private static Invitation Of(string brief, string email) => new(
        InvitationKey.IdOf("maison", brief, email), "maison", brief, "Ada", email, "fr", null, "Léa", Now, Now.AddDays(30), Now);
}
