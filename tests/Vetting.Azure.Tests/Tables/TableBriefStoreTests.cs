using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Testing.Builders;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableBriefStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_the_newest_version_however_large_its_lexicon()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var briefs = storage.Get<IBriefStore>();
        string[] lexicon = [.. Enumerable.Range(0, 8_000).Select(number => $"🌿 mot été {number}")];

        await briefs.SaveAsync("maison", Brief("spring", ["soin"]), Cancellation);
        await briefs.SaveAsync("maison", Brief("spring", lexicon), Cancellation);

        var found = await briefs.FindAsync("maison", "spring", Cancellation);
        Assert.Equal(CanonicalJson.Serialize(Brief("spring", lexicon)), CanonicalJson.Serialize(found));
        Assert.Null(await briefs.FindAsync("maison", "autumn", Cancellation));
        Assert.Null(await briefs.FindAsync("other", "spring", Cancellation));
    }

    private static Brief Brief(string id, IReadOnlyList<string> lexicon) => new(
        id, "Printemps", "fr", "skincare", lexicon, ["fr"], [], ["micro"], [], [], "default",
        new ReviewPlan([new Reviewer("Zoë", "zoe@maison.example", "fr")], [],
            TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(7)),
        Objective: Objective.Engagement);
}
