using System.Xml.Linq;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Vetting.Azure.Connections;

/// <summary>The key ring of ASP.NET Core Data Protection, a blob a key: shared by every host of an account.</summary>
internal sealed class BlobKeyRing(StorageClients clients) : IXmlRepository
{
    public const string Container = "keys";

    private const string Folder = "ring/";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var container = Open();
        return
        [
            .. container.GetBlobs(BlobTraits.None, BlobStates.None, Folder, CancellationToken.None)
                .Select(blob => XElement.Parse(
                    container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString())),
        ];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        Open().GetBlobClient($"{Folder}{friendlyName}.xml").Upload(
            BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)), overwrite: true);

    // The ring is read as the host starts, perhaps before anything else made it.
    private BlobContainerClient Open()
    {
        var container = clients.Container(Container);
        container.CreateIfNotExists();
        return container;
    }
}
