using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Azure.Blobs;

/// <summary>Decisions as blobs, one a row of the log. In Azure the container has an immutability policy: what is there stays
/// as it is, whoever holds the account's keys.</summary>
internal sealed class BlobDecisionArchive(StorageClients clients) : IDecisionArchive
{
    public const string ContainerName = "decisions";

    private readonly BlobContainerClient _container = clients.Container(ContainerName);

    public async Task KeepAsync(string vettingId, LoggedClosing row, CancellationToken cancellation)
    {
        try
        {
            await _container.GetBlobClient(NameOf(vettingId, row.Sequence)).UploadAsync(
                new BinaryData(CanonicalJson.Serialize(row.WithoutWords())), new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                }, cancellation);
        }
        catch (RequestFailedException kept) when (kept.ErrorCode == BlobErrorCode.BlobAlreadyExists || kept.Status == 409)
        {
        }
    }

    public async Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation)
    {
        List<LoggedClosing> rows = [];
        await foreach (var blob in _container.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, $"{vettingId}/", cancellation))
        {
            var bytes = await _container.GetBlobClient(blob.Name).DownloadContentAsync(cancellation);
            if (Row(bytes.Value.Content) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    public async Task<(int Erased, int Kept)> EraseWordsAsync(string vettingId, CancellationToken cancellation)
    {
        var (erased, kept) = (0, 0);
        foreach (var row in (await ReadAsync(vettingId, cancellation)).Where(row => row.Closing.Words is not null))
        {
            try
            {
                await _container.GetBlobClient(NameOf(vettingId, row.Sequence)).UploadAsync(
                    new BinaryData(CanonicalJson.Serialize(row.WithoutWords())), new BlobUploadOptions
                    {
                        HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                    }, cancellation);
                erased++;
            }
            // By the container's policy of immutability, until its term has passed.
            catch (RequestFailedException immutable) when (immutable.Status == 409)
            {
                kept++;
            }
        }

        return (erased, kept);
    }

    /// <summary>The ids of the vettings that have decisions here.</summary>
    public async IAsyncEnumerable<string> VettingsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var folder in _container.GetBlobsByHierarchyAsync(
            BlobTraits.None, BlobStates.None, "/", null, cancellation))
        {
            if (folder.IsPrefix)
                yield return folder.Prefix.TrimEnd('/');
        }
    }

    /// <returns>Null when it is none.</returns>
    private static LoggedClosing? Row(BinaryData bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<LoggedClosing>(bytes, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string NameOf(string vettingId, int sequence) =>
        $"{vettingId}/{sequence.ToString("D6", CultureInfo.InvariantCulture)}.json";
}
