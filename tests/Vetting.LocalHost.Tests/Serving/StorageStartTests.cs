using Azure;
using Vetting.Azure;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.Tests.Serving;

public sealed class StorageStartTests
{
    private static readonly StorageSilentException Silence =
        new("Storage did not answer within 4.0 seconds.", new TaskCanceledException("Operation canceled."));

    [Fact]
    public async Task Waits_for_storage_that_is_silent_at_first()
    {
        var storage = new Storage(failures: 3, Silence);

        await new StorageStart(storage, TimeProvider.System).StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, storage.Asked);
    }

    [Fact]
    public async Task Gives_storage_up_that_stays_silent_and_says_so()
    {
        var storage = new Storage(failures: 100, Silence);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new StorageStart(storage, TimeProvider.System).StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Storage did not answer within 4.0 seconds.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(8, storage.Asked);
    }

    [Fact]
    public async Task Asks_storage_that_refuses_only_once()
    {
        var storage = new Storage(failures: 100, new RequestFailedException(403, "Forbidden"));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new StorageStart(storage, TimeProvider.System).StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, storage.Asked);
    }

    private sealed class Storage(int failures, Exception failure) : IStorageSetup
    {
        public int Asked { get; private set; }

        public Task EnsureAsync(CancellationToken cancellation) =>
            ++Asked <= failures ? Task.FromException(failure) : Task.CompletedTask;
    }
}
