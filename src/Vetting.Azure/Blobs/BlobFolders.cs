using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Vetting.Azure.Blobs;

internal static class BlobFolders
{
    /// <param name="folder">With the slash at its end.</param>
    /// <returns>How many blobs were deleted.</returns>
    public static async Task<int> RemoveUnderAsync(
        this BlobContainerClient container, string folder, CancellationToken cancellation)
    {
        var removed = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellation))
        {
            if (await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation))
                removed++;
        }

        return removed;
    }
}
