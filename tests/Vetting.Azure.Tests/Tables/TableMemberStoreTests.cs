using Vetting.Core.Creators;
using Vetting.Core.Members;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableMemberStoreTests(AzuriteFixture azurite)
{
    private static readonly Member Lea = new(
        "maison", "Lea@Maison.example", "Léa", MemberRole.Owner, "fr", new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Knows_a_member_whatever_the_case_of_the_address_and_only_in_their_brand()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var members = storage.Get<IMemberStore>();
        await members.SaveAsync(Lea, Cancellation);
        await members.SaveAsync(Lea with { Email = "adam@maison.example", Name = "Adam" }, Cancellation);
        await members.SaveAsync(Lea with { Brand = "other" }, Cancellation);

        Assert.Equal(Lea, await members.FindAsync("maison", "lea@maison.EXAMPLE", Cancellation));
        Assert.Equal(["Adam", "Léa"], (await members.ListAsync("maison", Cancellation)).Select(member => member.Name));
        await members.RemoveAsync("maison", "LEA@maison.example", Cancellation);
        Assert.Null(await members.FindAsync("maison", "lea@maison.example", Cancellation));
        Assert.NotNull(await members.FindAsync("other", "lea@maison.example", Cancellation));
    }

    [Fact]
    public async Task Of_many_who_put_a_vetting_in_the_place_of_one_that_is_over_one_does()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var log = storage.Get<IApplicantLog>();
        Assert.Equal("v1", await log.ClaimAsync("maison", "printemps", "Ada@x.example", "v1", over: null, Cancellation));
        Assert.Equal("v1", await log.ClaimAsync("maison", "printemps", "ada@x.example", "v9", over: null, Cancellation));

        var claims = await Task.WhenAll(Enumerable.Range(2, 6).Select(number =>
            log.ClaimAsync("maison", "printemps", "ada@x.example", $"v{number}", over: "v1", Cancellation)));

        Assert.Single(claims.Distinct());
        Assert.Equal(claims[0], await log.FindAsync("maison", "printemps", "ADA@x.example", Cancellation));
        Assert.Null(await log.FindAsync("maison", "automne", "ada@x.example", Cancellation));
    }
}
