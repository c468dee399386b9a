using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Vetting.Azurite;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Azurite;

/// <summary>What Azurite acknowledged is in its folder, however it ends.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-journal-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keeps_every_acknowledged_row_blob_and_removal_when_it_is_killed()
    {
        var kept = new ConcurrentDictionary<string, int>();
        await using var azurite = new AzuriteProcess(_folder);
        for (var round = 0; round < 8; round++)
        {
            await azurite.StartAsync(Cancellation);
            Assert.Equal(round == 0, azurite.Started!.EndedWell);
            Assert.Empty(azurite.Started.Lost);
            await CompareAsync(azurite.ConnectionString, kept);
            var before = kept.Count;
            var writers = Enumerable.Range(0, 6)
                .Select(writer => WriteUntilEndAsync(azurite.ConnectionString, $"{round}-{writer}", kept)).ToList();
            await Eventually.TrueAsync(() => Task.FromResult(kept.Count > before + 20), "some rows written");
            await Task.Delay(Moment(round), TimeProvider.System, Cancellation);
            await azurite.KillAsync();
            await Task.WhenAll(writers);
        }
        await azurite.StartAsync(Cancellation);
        await CompareAsync(azurite.ConnectionString, kept);
    }

    [Fact]
    public async Task Goes_on_after_an_end_that_was_written_by_half()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);
        await Rows.AddAsync(await Rows.CreateAsync(azurite.ConnectionString), 0, 20);
        await azurite.StopAsync();
        var journal = Directory.GetFiles(_folder, "journal-*").Max()!;
        var whole = await File.ReadAllBytesAsync(journal, Cancellation);
        // The beginning of a frame, and a whole one with other bytes than its check sum says.
        await File.WriteAllBytesAsync(journal, [.. whole, .. whole[..40], .. new byte[64]], Cancellation);

        await azurite.StartAsync(Cancellation);

        Assert.Equal(20, await Rows.CountAsync(await Rows.CreateAsync(azurite.ConnectionString)));
    }

    [Fact]
    public async Task A_long_journal_becomes_a_snapshot_with_everything_in_it()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);
        var table = await Rows.CreateAsync(azurite.ConnectionString);
        var text = new string('x', 30_000);
        for (var row = 0; row < 60; row++)
        {
            var wide = new TableEntity("rows", $"{row:D6}");
            for (var part = 0; part < 10; part++)
                wide[$"Part{part}"] = text;
            await table.AddEntityAsync(wide, Cancellation);
            if (row % 3 == 0)
                await table.DeleteEntityAsync("rows", $"{row:D6}", cancellationToken: Cancellation);
        }

        await Eventually.TrueAsync(
            () => Task.FromResult(Directory.GetFiles(_folder, "snapshot-????????").Length == 1
                && !File.Exists(Path.Combine(_folder, "journal-00000001"))),
            "a snapshot instead of the first journal");
        await table.AddEntityAsync(new TableEntity("rows", "after"), Cancellation);
        await azurite.KillAsync();
        await azurite.StartAsync(Cancellation);

        var found = await table.QueryAsync<TableEntity>(row => row.PartitionKey == "rows").ToListAsync(Cancellation);
        Assert.Equal(41, found.Count);
        Assert.All(found.SkipLast(1), row => Assert.Equal(text, row.GetString("Part9")));

        await azurite.StopAsync();
        await SpoilAsync(Directory.GetFiles(_folder, "snapshot-????????").Single());
        await azurite.StartAsync(Cancellation);

        Assert.StartsWith("records: 1 slices", Assert.Single(azurite.Started!.Lost), StringComparison.Ordinal);
        Assert.InRange(await Rows.CountAsync(table), 1, 40);
    }

    [Fact]
    public async Task Takes_over_a_folder_that_azurite_itself_has_written()
    {
        var script = Path.Combine(
            Path.GetDirectoryName(AzuriteInstallation.Script)!, "node_modules/azurite/dist/src/table/main.js");
        var before = new AzuritePorts(0, 0, FreePort.Next());
        using (var plain = Process.Start(
            "node", [script, "--silent", "--skipApiVersionCheck", "--location", _folder, "--tablePort", $"{before.Table}"]))
        {
            await Eventually.TrueAsync(
                async () => await Record.ExceptionAsync(() => Rows.CreateAsync(Connection(before))) is null, "Azurite up");
            await Rows.AddAsync(await Rows.CreateAsync(Connection(before)), 0, 7);
            var saved = Path.Combine(_folder, "__azurite_db_table__.json");
            await Eventually.TrueAsync(
                async () => (await File.ReadAllTextAsync(saved, Cancellation)).Contains("000006", StringComparison.Ordinal),
                "the rows saved");
            plain.Kill();
            await plain.WaitForExitAsync(Cancellation);
        }

        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);

        Assert.Equal(7, await Rows.CountAsync(await Rows.CreateAsync(azurite.ConnectionString)));
    }

    [Fact]
    public async Task Blobs_whose_bytes_are_gone_are_named_and_can_be_written_again()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);
        var container = new BlobContainerClient(azurite.ConnectionString, "blobs");
        await container.CreateAsync(cancellationToken: Cancellation);
        await container.UploadBlobAsync("one", BinaryData.FromString("un"), Cancellation);
        await azurite.KillAsync();
        foreach (var extent in Directory.GetFiles(Path.Combine(_folder, "__blobstorage__")))
            File.Delete(extent);

        await azurite.StartAsync(Cancellation);

        Assert.Equal("blobs/one", Assert.Single(azurite.Started!.Lost));
        await container.UploadBlobAsync("one", BinaryData.FromString("un"), Cancellation);
        var read = await container.GetBlobClient("one").DownloadContentAsync(Cancellation);
        Assert.Equal("un", read.Value.Content.ToString());
    }

    /// <summary>One byte in the middle, as a disk may.</summary>
    private static async Task SpoilAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);
    }

    private static string Connection(AzuritePorts ports) => new AzuriteProcess(".", ports).ConnectionString;

    private static TimeSpan Moment(int round) => TimeSpan.FromMilliseconds(
        SHA256.HashData(Encoding.UTF8.GetBytes($"round {round}"))[0]);

    /// <summary>Rows that are added, changed and taken out again, each with a blob; the last value that was acknowledged.
    /// </summary>
    private static async Task WriteUntilEndAsync(string connection, string writer, ConcurrentDictionary<string, int> kept)
    {
        try
        {
            var table = await Rows.CreateAsync(connection);
            var container = new BlobContainerClient(connection, "blobs");
            await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
            for (var number = 0; ; number++)
            {
                var key = $"{writer}-{number / 3}";
                await container.GetBlobClient(key).UploadAsync(BinaryData.FromString($"{number}"), overwrite: true, Cancellation);
                await table.UpsertEntityAsync(new TableEntity("rows", key) { ["Number"] = number }, cancellationToken: Cancellation);
                kept[key] = number;
            }
        }
        catch (Exception end) when (end is RequestFailedException or AggregateException or TaskCanceledException)
        {
        }
    }

    private static async Task CompareAsync(string connection, ConcurrentDictionary<string, int> kept)
    {
        var table = await Rows.CreateAsync(connection);
        var container = new BlobContainerClient(connection, "blobs");
        var rows = await table.QueryAsync<TableEntity>(row => row.PartitionKey == "rows")
            .ToDictionaryAsync(row => row.RowKey, row => row.GetInt32("Number"), cancellationToken: Cancellation);
        foreach (var (key, number) in kept)
        {
            Assert.True(rows.GetValueOrDefault(key) >= number, $"{key} is {rows.GetValueOrDefault(key)}, not {number}");
            var blob = await container.GetBlobClient(key).DownloadContentAsync(Cancellation);
            Assert.True(int.Parse(blob.Value.Content.ToString()) >= number, $"The blob {key} is older than {number}");
        }
    }
}
