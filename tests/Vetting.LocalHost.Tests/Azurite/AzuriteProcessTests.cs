using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using Vetting.Azurite;

namespace Vetting.LocalHost.Tests.Azurite;

public sealed class AzuriteProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-azurite-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keeps_ports_rows_and_blobs_over_a_restart()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync();
        var connection = azurite.ConnectionString;
        var table = await Rows.CreateAsync(connection);
        await Rows.AddAsync(table, 0, 20);
        var container = new BlobContainerClient(connection, "blobs");
        await container.CreateAsync();
        await container.UploadBlobAsync("one", BinaryData.FromString("un"));

        await azurite.StopAsync();
        Assert.Equal(SocketError.ConnectionRefused, await ConnectAsync(azurite.Ports.Blob));
        await azurite.StartAsync();

        Assert.Equal(connection, azurite.ConnectionString);
        Assert.Equal(20, await Rows.CountAsync(table));
        Assert.Equal("un", (await container.GetBlobClient("one").DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Says_that_it_is_too_slow_to_start()
    {
        var clock = new FakeTimeProvider();
        await using var azurite = new AzuriteProcess(_folder, clock: clock);
        var start = azurite.StartAsync();

        clock.Advance(TimeSpan.FromMinutes(5));

        var slow = await Assert.ThrowsAsync<InvalidOperationException>(
            () => start.WaitAsync(TimeSpan.FromMinutes(10), TimeProvider.System));
        Assert.Contains("within 300 seconds", slow.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_every_acknowledged_row_when_its_parent_is_killed()
    {
        for (var round = 0; round < 5; round++)
        {
            using (var parent = await KilledParent.StartAsync(_folder))
            {
                var table = await Rows.CreateAsync(parent.ConnectionString);
                await Rows.AddAsync(table, round * 20, 20);
                await parent.KillAsync();
            }
            await using var next = new AzuriteProcess(_folder);
            await next.StartAsync();
            Assert.Equal(20 * (round + 1), await Rows.CountAsync(await Rows.CreateAsync(next.ConnectionString)));
        }
    }

    [Fact]
    public async Task Refuses_a_folder_whose_azurite_runs()
    {
        await using var first = new AzuriteProcess(_folder);
        await first.StartAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            FolderClaim.TakeAsync(_folder, TimeSpan.Zero, TimeProvider.System, CancellationToken.None));

        Assert.Contains("is in use", refused.Message);
    }

    [Fact]
    public async Task Takes_a_folder_whose_claim_is_stale()
    {
        var pidFile = Path.Combine(_folder, "azurite.pid");
        await File.WriteAllTextAsync(pidFile, $"{Environment.ProcessId}");
        File.SetLastWriteTimeUtc(pidFile, DateTime.UnixEpoch);

        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync();

        Assert.NotEqual($"{Environment.ProcessId}", await File.ReadAllTextAsync(pidFile));
    }

    [Fact]
    public async Task Says_which_port_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var azurite = new AzuriteProcess(_folder, new AzuritePorts(0, 0, port));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => azurite.StartAsync());

        Assert.Contains($"{port}", refused.Message);
        Assert.False(File.Exists(Path.Combine(_folder, "azurite.pid")));
    }

    [Theory]
    [InlineData("PartitionKey eq 'a'", "a1 a2")]
    [InlineData("(PartitionKey eq 'a') and (RowKey gt '1')", "a2")]
    [InlineData("PartitionKey eq 'l''or'", "l'or1")]
    [InlineData("PartitionKey eq 'none'", "")]
    [InlineData("PartitionKey eq 'a' or PartitionKey eq 'l''or'", "a1 a2 l'or1")]
    [InlineData("not (PartitionKey eq 'a')", "l'or1")]
    [InlineData("RowKey eq '1' and PartitionKey ne 'a'", "l'or1")]
    public async Task Answers_queries_by_partition_as_azure_does(string filter, string rows)
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync();
        var table = await Rows.CreateAsync(azurite.ConnectionString);
        foreach (var (partition, row) in new[] { ("a", "1"), ("a", "2"), ("l'or", "1") })
            await table.AddEntityAsync(new TableEntity(partition, row));

        var found = await table.QueryAsync<TableEntity>(filter).ToListAsync();

        Assert.Equal(rows, string.Join(' ', found.Select(row => row.PartitionKey + row.RowKey)));
    }

    private static async Task<SocketError> ConnectAsync(int port)
    {
        using var client = new TcpClient();
        var refused = await Record.ExceptionAsync(() => client.ConnectAsync(IPAddress.Loopback, port));
        return refused is SocketException socket ? socket.SocketErrorCode : SocketError.Success;
    }
}
