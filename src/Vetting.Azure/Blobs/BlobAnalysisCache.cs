using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Texts;

namespace Vetting.Azure.Blobs;

/// <summary>One gzip blob a channel and analyser version: a request to load, and one to save where posts are new.</summary>
internal sealed class BlobAnalysisCache(StorageClients clients) : IAnalysisCache
{
    public async Task<IReadOnlyDictionary<string, ReadText>> LoadAsync(
        Channel channel, AnalyserInfo analyser, CancellationToken cancellation)
    {
        try
        {
            var content = (await Blob(channel, analyser).DownloadContentAsync(cancellation)).Value.Content;
            await using var json = new GZipStream(content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync<Dictionary<string, ReadText>>(json, Json.Options, cancellation)
                ?? [];
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return new Dictionary<string, ReadText>();
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            // Written by a build that shaped it otherwise: reading the texts again costs time, not the vetting.
            return new Dictionary<string, ReadText>();
        }
    }

    public async Task SaveAsync(
        Channel channel, AnalyserInfo analyser, SortedDictionary<string, ReadText> texts, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(gzip, texts, Json.Options, cancellation);
        buffer.Position = 0;
        await Blob(channel, analyser).UploadAsync(buffer, overwrite: true, cancellation);
    }

    public Task<int> RemoveAsync(Channel channel, CancellationToken cancellation) =>
        Container.RemoveUnderAsync(Folder(channel), cancellation);

    private BlobContainerClient Container => clients.Container(ContainerNames.Of(ContentKind.Analysis));

    // Handles and addresses are personal data: a blob's name shows neither.
    private static string Folder(Channel channel) => $"kept/{Sha256Hex.Of(channel.Key)}/";

    private BlobClient Blob(Channel channel, AnalyserInfo analyser) =>
        Container.GetBlobClient($"{Folder(channel)}{analyser.Name}-{analyser.Version}");
}
