using Vetting.Core.Flow;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableStepLogTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Id = "alba-20260301T120000-0123456789abcdef";
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private TestStorage _storage = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IStepLog Steps => _storage.Get<IStepLog>();

    public async ValueTask InitializeAsync() => _storage = await TestStorage.CreateAsync(azurite);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Keeps_every_attempt_in_the_order_in_which_they_began()
    {
        StepAttempt[] all =
        [
            new("RetrieveChannel", Start, TimeSpan.FromSeconds(2), new FlowFailure("System.TimeoutException", "slow")),
            new("RetrieveChannel", Start.AddSeconds(5), TimeSpan.FromSeconds(1)),
            new("RetrieveChannel", Start.AddSeconds(5), TimeSpan.FromSeconds(3)),
            new("CompileDossier", Start.AddSeconds(9), TimeSpan.FromMilliseconds(40)),
        ];
        foreach (var attempt in (int[])[2, 0, 3, 1])
            await Steps.AppendAsync(Id, all[attempt], Cancellation);

        var read = await Steps.ReadAsync(Id, Cancellation);

        Assert.Equal(all.Select(one => one.StartedAt), read.Select(one => one.StartedAt));
        Assert.Equal(all.ToHashSet(), read.ToHashSet());
        Assert.Equal(4, await Steps.RemoveAsync(Id, Cancellation));
        Assert.Empty(await Steps.ReadAsync(Id, Cancellation));
    }

    [Fact]
    public async Task Keeps_nothing_of_what_is_no_vetting()
    {
        await Steps.AppendAsync($"{Id}-ready", new StepAttempt("SendEvent", Start, TimeSpan.Zero), Cancellation);

        Assert.Empty(await Steps.ReadAsync($"{Id}-ready", Cancellation));
    }
}
