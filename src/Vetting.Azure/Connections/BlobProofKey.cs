using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection;
using Vetting.Core.Connections;

namespace Vetting.Azure.Connections;

/// <summary>Made once by whichever host needs it first, and kept encrypted with the key ring.</summary>
internal sealed class BlobProofKey(StorageClients clients, IDataProtectionProvider provider) : IProofKey
{
    private const string Name = "proof";
    private const int Bytes = 32;

    private readonly IDataProtector _protector = provider.CreateProtector("Vetting.ProofOfHandle");
    private byte[]? _key;

    public async Task<byte[]> GetAsync(CancellationToken cancellation) => _key ??= await ReadAsync(cancellation);

    private async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        var blob = clients.Container(BlobKeyRing.Container).GetBlobClient(Name);
        await TryWriteAsync(blob, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
        var kept = (await blob.DownloadContentAsync(cancellation)).Value;
        try
        {
            return _protector.Unprotect(kept.Content.ToArray());
        }
        catch (CryptographicException)
        {
            // The key that it was encrypted under is gone: codes that stand somewhere by now are found no more.
            await TryWriteAsync(blob, new BlobRequestConditions { IfMatch = kept.Details.ETag }, cancellation);
            return _protector.Unprotect((await blob.DownloadContentAsync(cancellation)).Value.Content.ToArray());
        }
    }

    private async Task TryWriteAsync(BlobClient blob, BlobRequestConditions conditions, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(
                BinaryData.FromBytes(_protector.Protect(RandomNumberGenerator.GetBytes(Bytes))),
                new BlobUploadOptions { Conditions = conditions }, cancellation);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // Another host was first.
        }
    }
}
