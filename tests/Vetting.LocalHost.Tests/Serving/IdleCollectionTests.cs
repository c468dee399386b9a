using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Serving;

public sealed class IdleCollectionTests
{
    [Fact]
    public async Task What_a_busy_time_left_is_given_back_when_nothing_happens_any_more()
    {
        var time = new FakeTimeProvider();
        using var collection = new IdleCollection(time);
        await collection.StartAsync(TestContext.Current.CancellationToken);

        var left = Left();
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(IdleCollection.Every);
                return Task.FromResult(!left.IsAlive);
            },
            "the memory is given back");

        await collection.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>More than an idle host allocates, and where only a full collection looks.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Left()
    {
        var left = new byte[64 << 20];
        return new WeakReference(left);
    }
}
