using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Azure.Blobs;

/// <summary>One append blob a reading, a gzip member a page; it goes when the reading ends.</summary>
internal sealed class BlobReadingPlaces(StorageClients clients, TimeProvider time) : IReadingPlaces
{
    /// <summary>Cursors do not last, and nor does what they lead to.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private BlobContainerClient Container => clients.Container(ContainerNames.Of(ContentKind.History));

    public IReadingPlace Of(string vettingId, int channel) =>
        new Place(Container.GetAppendBlobClient($"{Folder(vettingId)}{channel}"), time);

    public Task<int> RemoveOfAsync(string vettingId, CancellationToken cancellation) =>
        Container.RemoveUnderAsync(Folder(vettingId), cancellation);

    private static string Folder(string vettingId) => $"reading/{vettingId}/";

    private sealed class Place(AppendBlobClient blob, TimeProvider time) : IReadingPlace
    {
        /// <summary>Most readings are of one page, and leave nothing to remove.</summary>
        private bool _there;

        public async Task<IReadOnlyList<PageRead>> LoadAsync(CancellationToken cancellation)
        {
            try
            {
                var found = (await blob.DownloadContentAsync(cancellation)).Value;
                _there = true;
                return time.GetUtcNow() - found.Details.LastModified < Lasts
                    ? await ReadAsync(found.Content.ToStream(), cancellation)
                    : [];
            }
            catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                return [];
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
            {
                // Cut short, or shaped by another build: reading from the start costs requests, not the vetting.
                return [];
            }
        }

        public async Task AddAsync(PageRead page, CancellationToken cancellation)
        {
            using var member = new MemoryStream();
            await using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true))
                await JsonSerializer.SerializeAsync(gzip, page, Json.Options, cancellation);
            // The first page of a reading from the start, whatever was there.
            if (page.From is null)
                await blob.CreateAsync(new AppendBlobCreateOptions(), cancellation);
            _there = true;
            member.Position = 0;
            await blob.AppendBlockAsync(member, cancellationToken: cancellation);
        }

        public Task RemoveAsync(CancellationToken cancellation) =>
            _there ? blob.DeleteIfExistsAsync(cancellationToken: cancellation) : Task.CompletedTask;

        private static async Task<IReadOnlyList<PageRead>> ReadAsync(Stream blob, CancellationToken cancellation)
        {
            await using var gzip = new GZipStream(blob, CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsyncEnumerable<PageRead>(
                gzip, topLevelValues: true, Json.Options, cancellation).OfType<PageRead>().ToListAsync(cancellation);
        }
    }
}
