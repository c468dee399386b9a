using Vetting.Core.Content;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableLinkStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Expiry = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Expiry.AddDays(-3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_exactly_one_of_many_use_a_link()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var links = storage.Get<ILinkStore>();
        for (var round = 0; round < 5; round++)
        {
            var link = Link($"token {round}");
            await links.SaveAsync(link, Cancellation);

            var uses = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(number => links.UseAsync(link.TokenHash, $"said {number}", Now, Cancellation)));

            Assert.Single(uses, won => won);
            var used = (await links.FindAsync(link.TokenHash, Cancellation))!;
            Assert.Equal(link with { UsedAt = Now, Said = $"said {uses.Index().Single(use => use.Item).Index}" }, used);
        }
    }

    [Fact]
    public async Task Saving_again_does_not_make_a_used_link_fresh()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var links = storage.Get<ILinkStore>();
        var link = Link("token");
        await links.SaveAsync(link, Cancellation);
        Assert.True(await links.UseAsync(link.TokenHash, "yes", Now, Cancellation));

        await links.SaveAsync(link, Cancellation);

        Assert.False(await links.UseAsync(link.TokenHash, "no", Now.AddHours(1), Cancellation));
        Assert.True(await links.UseAsync(link.TokenHash, "yes", Now.AddHours(1), Cancellation));
        Assert.Equal(Now, (await links.FindAsync(link.TokenHash, Cancellation))!.UsedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x?y#z")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task Takes_no_token_for_a_hash(string tokenHash)
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var links = storage.Get<ILinkStore>();

        Assert.Null(await links.FindAsync(tokenHash, Cancellation));
        Assert.False(await links.UseAsync(tokenHash, "yes", Now, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(
            () => links.SaveAsync(Link("token") with { TokenHash = tokenHash }, Cancellation));
    }

    [Fact]
    public async Task Keeps_a_creators_link_as_it_was_first_saved()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var links = storage.Get<ICreatorLinks>();
        var link = new CreatorLink(Link("creator").TokenHash, "maison", "maison-1", "fr", Expiry);
        await links.SaveAsync(link, Cancellation);
        await links.SaveAsync(link with { ExpiresAt = Expiry.AddDays(9) }, Cancellation);

        Assert.Equal(link, await links.FindAsync(link.TokenHash, Cancellation));
        Assert.Null(await links.FindAsync("../x", Cancellation));
    }

    private static ReviewLink Link(string token) => new(
        ContentRef.Of(ContentKind.Brief, System.Text.Encoding.UTF8.GetBytes(token)).Sha256,
        "maison", "maison-20260301T120000-0123456789abcdef", "Zoë", "zoe@maison.example", "fr", Expiry);
}
