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
        try
        {
            await blob.UploadAsync(
                BinaryData.FromBytes(_protector.Protect(RandomNumberGenerator.GetBytes(Bytes))),
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
        }

        return _protector.Unprotect((await blob.DownloadContentAsync(cancellation)).Value.Content.ToArray());
    }
}
