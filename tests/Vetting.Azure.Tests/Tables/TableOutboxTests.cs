using Vetting.Core.Flow;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableOutboxTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_each_event_until_it_is_removed()
    {
        await using var storage = await TestStorage.CreateAsync(azurite);
        var outbox = storage.Get<IOutbox>();
        OutboxEvent[] events =
        [
            new("vetting-1", "decision", "press/1?#", """{"verdict":"approved"}"""),
            new("vetting-1", "decision", "press/2", "{}"),
            new("vetting-2", "decision", "press/1?#", "{}"),
        ];
        foreach (var item in events.Concat(events))
            await outbox.AddAsync(item, Cancellation);
        Assert.Equal(events.ToHashSet(), (await outbox.ListAsync(Cancellation)).ToHashSet());

        await outbox.RemoveAsync(events[1], Cancellation);
        await outbox.RemoveAsync(events[1], Cancellation);

        Assert.Equal([events[0], events[2]], (await outbox.ListAsync(Cancellation)).OrderBy(item => item.InstanceId));
    }
}
