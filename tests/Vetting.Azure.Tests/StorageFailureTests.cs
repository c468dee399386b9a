using System.Net;
using System.Net.Sockets;
using Azure;
using Vetting.Azurite;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Testing;

namespace Vetting.Azure.Tests;

public sealed class StorageFailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_storage_that_is_away_transient_after_three_tries()
    {
        await using var storage = TestStorage.Of(AwayConnection());
        var meter = storage.Get<StorageMeter>();

        var table = await Record.ExceptionAsync(() => storage.Get<IBriefStore>().FindAsync("b", "b", Cancellation));
        Assert.Equal(3, meter.Requests);
        var blob = await Record.ExceptionAsync(
            () => storage.Get<IContentStore>().PutAsync(ContentKind.Brief, "x"u8.ToArray(), Cancellation));

        Assert.True(StorageFailure.IsTransient(table!));
        Assert.True(StorageFailure.IsTransient(blob!));
    }

    [Fact]
    public async Task Gives_up_on_storage_that_takes_connections_and_never_answers()
    {
        using var silent = Listener();
        await using var storage = TestStorage.Of(ConnectionTo(silent));
        var meter = storage.Get<StorageMeter>();
        var small = ContentRef.Of(ContentKind.Brief, "x"u8);

        var table = await Record.ExceptionAsync(() => storage.Get<IBriefStore>().FindAsync("b", "b", Cancellation));
        var read = await Record.ExceptionAsync(() => storage.Get<IContentStore>().FindAsync(small, Cancellation));
        var write = await Record.ExceptionAsync(
            () => storage.Get<IContentStore>().PutAsync(ContentKind.Brief, "x"u8.ToArray(), Cancellation));

        Assert.All([table, read, write], failure => Assert.StartsWith(
            "Storage did not answer within 4.0 seconds", Assert.IsType<StorageSilentException>(failure).Message));
        Assert.Equal(3, meter.Requests);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_is_no_failure_of_storage()
    {
        using var silent = Listener();
        await using var storage = TestStorage.Of(ConnectionTo(silent));
        using var caller = new CancellationTokenSource();

        var asking = storage.Get<IBriefStore>().FindAsync("b", "b", caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Comes_back_when_azurite_does()
    {
        var folder = Directory.CreateTempSubdirectory("vetting-azurite-").FullName;
        await using (var azurite = new AzuriteProcess(folder))
        {
            await azurite.StartAsync(Cancellation);
            await using var storage = TestStorage.Of(azurite.ConnectionString);
            await storage.Get<IStorageSetup>().EnsureAsync(Cancellation);
            var reference = await storage.Get<IContentStore>()
                .PutAsync(ContentKind.Dossier, "x"u8.ToArray(), Cancellation);
            await using var elsewhere = TestStorage.Of(azurite.ConnectionString);
            var content = elsewhere.Get<IContentStore>();

            await azurite.StopAsync();
            Assert.True(StorageFailure.IsTransient(
                (await Record.ExceptionAsync(() => content.FindAsync(reference, Cancellation)))!));
            await azurite.StartAsync(Cancellation);

            Assert.Equal("x"u8.ToArray(), await content.FindAsync(reference, Cancellation));
        }
        Directory.Delete(folder, recursive: true);
    }

    public static TheoryData<Exception, bool> Failures => new()
    {
        { new RequestFailedException(0, "no answer"), true },
        { new RequestFailedException(408, "slow"), true },
        { new RequestFailedException(429, "busy"), true },
        { new RequestFailedException(503, "busy"), true },
        { new RequestFailedException(403, "forbidden"), false },
        { new RequestFailedException(409, "there"), false },
        { new AggregateException(new RequestFailedException(0, "a"), new TaskCanceledException()), true },
        { new AggregateException(new RequestFailedException(0, "a"), new InvalidDataException()), false },
        { new AggregateException(), false },
        { new HttpRequestException(), true },
        { new TimeoutException(), true },
        { new StorageSilentException("silent", new TaskCanceledException()), true },
        { new OperationCanceledException(), false },
        { new InvalidDataException(), false },
        { new ArgumentException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Tells_away_from_no(Exception failure, bool transient) =>
        Assert.Equal(transient, StorageFailure.IsTransient(failure));

    private static string AwayConnection()
    {
        using var closed = Listener();
        return ConnectionTo(closed);
    }

    private static TcpListener Listener()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string ConnectionTo(TcpListener listener)
    {
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return new AzuriteProcess(".", new AzuritePorts(port, port, port)).ConnectionString;
    }
}
