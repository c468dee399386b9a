using Vetting.Core.Vettings;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableTurnsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_each_brief_by_itself_and_gives_no_number_twice()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var turns = storage.Get<ITurns>();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => turns.NextAsync("maison", "printemps", Cancellation)));

        Assert.Equal(Enumerable.Range(0, 12), numbers.Order());
        Assert.Equal(12, await turns.NextAsync("maison", "printemps", Cancellation));
        Assert.Equal(0, await turns.NextAsync("maison", "automne", Cancellation));
        Assert.Equal(0, await turns.NextAsync("autre", "printemps", Cancellation));
    }
}
