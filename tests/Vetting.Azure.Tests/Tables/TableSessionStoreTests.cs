using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableSessionStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exactly_one_of_many_uses_a_link()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var sessions = storage.Get<ISessionStore>();
        for (var round = 0; round < 5; round++)
        {
            var hash = Sha256Hex.Of($"link {round}");
            var link = new SignInLink(hash, "maison", "lea@maison.example", Now);
            await sessions.SaveLinkAsync(link, Cancellation);
            Assert.Equal(link, await sessions.FindLinkAsync(hash, Cancellation));

            var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sessions.UseLinkAsync(hash, Cancellation)));

            Assert.Single(uses, won => won);
            Assert.Null(await sessions.FindLinkAsync(hash, Cancellation));
        }
    }

    [Fact]
    public async Task A_session_ends_once_and_a_link_is_none()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var sessions = storage.Get<ISessionStore>();
        var session = new Session(Sha256Hex.Of("kept"), "maison", "lea@maison.example", Now, Now.AddDays(14));
        await sessions.SaveAsync(session, Cancellation);
        await sessions.SaveLinkAsync(new SignInLink(Sha256Hex.Of("link"), "maison", "x", Now), Cancellation);

        await sessions.EndAsync(session.TokenHash, Now.AddHours(1), Cancellation);
        await sessions.EndAsync(session.TokenHash, Now.AddHours(2), Cancellation);

        Assert.Equal(Now.AddHours(1), (await sessions.FindAsync(session.TokenHash, Cancellation))!.EndedAt);
        Assert.Null(await sessions.FindAsync(Sha256Hex.Of("link"), Cancellation));
        Assert.Null(await sessions.FindAsync("../x", Cancellation));
    }
}
