using System.Collections.Concurrent;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Vetting.LocalHost.Journal.Storage;

/// <summary>Keeps the content of large rows in blobs named after them, and that of others in the row itself.</summary>
internal sealed class OversizeRows(BlobContainerClient container)
{
    // A text property of a table holds 32 Ki characters.
    private const int MaxInline = 30_000;
    private const string Content = "Content";

    /// <summary>Rows known to have a blob: each is written or read by this process before it is deleted.</summary>
    private readonly ConcurrentDictionary<string, bool> _known = new();

    public Task InitializeAsync(CancellationToken cancellation) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public static TableEntity Entity(string partition, JournalWrite write)
    {
        var entity = new TableEntity(partition, write.Key);
        if (!IsOversize(write))
            entity[Content] = write.Content;
        return entity;
    }

    public async Task<string> ReadAsync(TableEntity row, CancellationToken cancellation)
    {
        if (row.GetString(Content) is { } inline)
            return inline;
        var name = Name(row.PartitionKey, row.RowKey);
        _known[name] = true;
        return (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content.ToString();
    }

    /// <summary>Before the rows are written: a row without its blob could not be read.</summary>
    public Task WriteAsync(string partition, IEnumerable<JournalWrite> writes, CancellationToken cancellation) =>
        Task.WhenAll(writes.Where(IsOversize).Select(async write =>
        {
            var name = Name(partition, write.Key);
            _known[name] = true;
            await container.GetBlobClient(name)
                .UploadAsync(BinaryData.FromString(write.Content!), overwrite: true, cancellation);
        }));

    /// <summary>After the rows have gone.</summary>
    public Task DeleteAsync(string partition, IEnumerable<JournalWrite> writes, CancellationToken cancellation) =>
        Task.WhenAll(writes.Where(write => write.Content is null).Select(write => Name(partition, write.Key))
            .Where(name => _known.TryRemove(name, out _))
            .Select(name => container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation)));

    private static bool IsOversize(JournalWrite write) => write.Content?.Length > MaxInline;

    private static string Name(string partition, string key) => $"{partition}/{key}";
}
