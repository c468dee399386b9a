using Microsoft.Extensions.Time.Testing;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Serving;

public sealed class IdleCollectionTests
{
    [Fact]
    public async Task Collects_once_when_a_busy_time_is_over()
    {
        long[] allocated =
        [
            0, IdleCollection.BusyBytes, 3 * IdleCollection.BusyBytes, // busy
            3 * IdleCollection.BusyBytes + 1, // idle: worth it
            3 * IdleCollection.BusyBytes + 2, 3 * IdleCollection.BusyBytes + IdleCollection.QuietBytes, // nothing new
        ];
        Assert.Equal([3], await LooksThatCollectAsync(allocated));
    }

    [Fact]
    public async Task A_host_that_never_was_busy_is_left_alone() =>
        Assert.Empty(await LooksThatCollectAsync([0, 1, 2, 3]));

    [Fact]
    public async Task What_is_left_behind_is_given_back()
    {
        var (time, full) = (new FakeTimeProvider(), GC.CollectionCount(GC.MaxGeneration));
        using var collection = new IdleCollection(time);
        await collection.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(IdleCollection.Every);
                return Task.FromResult(GC.CollectionCount(GC.MaxGeneration) > full);
            },
            "a full collection");
        await collection.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <param name="allocated">Seen at the start and at each look after it.</param>
    /// <returns>Which looks were followed by a collection, from 1.</returns>
    private static async Task<IReadOnlyList<int>> LooksThatCollectAsync(long[] allocated)
    {
        var (time, seen, collected) = (new FakeTimeProvider(), 0, new List<int>());
        using var collection = new IdleCollection(
            time, () => allocated[Interlocked.Increment(ref seen) - 1], () => collected.Add(seen - 1));
        await collection.StartAsync(TestContext.Current.CancellationToken);
        for (var look = 1; look < allocated.Length; look++)
        {
            await Eventually.TrueAsync(() => Task.FromResult(Volatile.Read(ref seen) == look), $"look {look}");
            time.Advance(IdleCollection.Every);
        }
        await Eventually.TrueAsync(
            () => Task.FromResult(Volatile.Read(ref seen) == allocated.Length), "the last look");
        await collection.StopAsync(TestContext.Current.CancellationToken);
        return collected;
    }
}
