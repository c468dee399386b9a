using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Vetting.Azurite;

namespace Vetting.LocalHost.Tests.Azurite;

/// <summary>What was deleted is in no file of the folder, once that is asked for; what was not can be read.</summary>
public sealed class FreeingTests : IDisposable
{
    private const string Secret = "Ysaline Carvenac was here";

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-freeing-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Deleted_rows_and_blobs_are_in_no_file_and_the_others_are_as_they_were()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);
        var (table, container) = await WriteAsync(azurite);
        Assert.NotEmpty(FilesWith(Secret));

        await DeleteAsync(table, container);
        Assert.NotEmpty(FilesWith(Secret));
        Assert.True(await azurite.FreeAsync(Cancellation) >= Secret.Length);

        Assert.Empty(FilesWith(Secret));
        await ReadOthersAsync(table, container);
        await azurite.KillAsync();
        await azurite.StartAsync(Cancellation);
        Assert.Empty(azurite.Started!.Lost);
        await ReadOthersAsync(table, container);
    }

    [Fact]
    public async Task What_is_freed_once_is_not_overwritten_again()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);
        var (table, container) = await WriteAsync(azurite);
        await DeleteAsync(table, container);
        await azurite.FreeAsync(Cancellation);

        Assert.Equal(0, await azurite.FreeAsync(Cancellation));
    }

    [Fact]
    public async Task Blobs_that_are_written_and_read_meanwhile_stay_whole()
    {
        await using var azurite = new AzuriteProcess(_folder);
        await azurite.StartAsync(Cancellation);
        var container = new BlobContainerClient(azurite.ConnectionString, "blobs");
        await container.CreateAsync(cancellationToken: Cancellation);
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 40; round++)
            {
                // Each takes the place of the one before, whose bytes are nobody's then.
                var blob = container.GetBlobClient($"{writer}");
                var text = new string((char)('a' + round % 26), 50_000 + round);
                await blob.UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);
                Assert.Equal(text, (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString());
            }
        })).ToList();

        while (!writers.TrueForAll(writer => writer.IsCompleted))
            await azurite.FreeAsync(Cancellation);

        await Task.WhenAll(writers);
        foreach (var writer in Enumerable.Range(0, 4))
        {
            var last = (await container.GetBlobClient($"{writer}").DownloadContentAsync(Cancellation)).Value.Content.ToString();
            Assert.Equal(new string((char)('a' + 39 % 26), 50_039), last);
        }
    }

    [Fact]
    public async Task Says_that_it_is_not_running()
    {
        await using var azurite = new AzuriteProcess(_folder);

        await Assert.ThrowsAsync<IOException>(() => azurite.FreeAsync(Cancellation));
    }

    private static async Task<(TableClient, BlobContainerClient)> WriteAsync(AzuriteProcess azurite)
    {
        var table = await Rows.CreateAsync(azurite.ConnectionString);
        var container = new BlobContainerClient(azurite.ConnectionString, "blobs");
        await container.CreateAsync(cancellationToken: Cancellation);
        for (var number = 0; number < 5; number++)
        {
            var words = number % 2 == 0 ? $"{number} stays" : $"{number} {Secret}";
            await table.AddEntityAsync(new TableEntity("rows", $"{number}") { ["Words"] = words }, Cancellation);
            await container.UploadBlobAsync($"{number}", BinaryData.FromString(words), Cancellation);
            // Named as a block of its own, and joined by another one.
            var appended = container.GetAppendBlobClient($"appended-{number}");
            await appended.CreateAsync(cancellationToken: Cancellation);
            foreach (var part in new[] { words, " and more" })
                await appended.AppendBlockAsync(new MemoryStream(Encoding.UTF8.GetBytes(part)), cancellationToken: Cancellation);
        }

        return (table, container);
    }

    private static async Task DeleteAsync(TableClient table, BlobContainerClient container)
    {
        foreach (var number in new[] { 1, 3 })
        {
            await table.DeleteEntityAsync("rows", $"{number}", cancellationToken: Cancellation);
            await container.DeleteBlobAsync($"{number}", cancellationToken: Cancellation);
            await container.DeleteBlobAsync($"appended-{number}", cancellationToken: Cancellation);
        }
    }

    private static async Task ReadOthersAsync(TableClient table, BlobContainerClient container)
    {
        foreach (var number in new[] { 0, 2, 4 })
        {
            var row = await table.GetEntityAsync<TableEntity>("rows", $"{number}", cancellationToken: Cancellation);
            Assert.Equal($"{number} stays", row.Value.GetString("Words"));
            Assert.Equal($"{number} stays", await TextAsync(container, $"{number}"));
            Assert.Equal($"{number} stays and more", await TextAsync(container, $"appended-{number}"));
        }

        Assert.Equal(3, await Rows.CountAsync(table));
    }

    private static async Task<string> TextAsync(BlobContainerClient container, string name) =>
        (await container.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content.ToString();

    private IEnumerable<string> FilesWith(string words) => Directory
        .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        // The lock's holder is this process, and its file is empty.
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
}
