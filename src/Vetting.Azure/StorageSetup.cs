using Azure.Storage.Blobs.Models;

namespace Vetting.Azure;

internal sealed record StorageTable(string Name);

internal sealed record StorageContainer(string Name);

internal sealed class StorageSetup(
    StorageClients clients, IEnumerable<StorageTable> tables, IEnumerable<StorageContainer> containers) : IStorageSetup
{
    public Task EnsureAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. tables.Distinct().Select(Task (table) => clients.Table(table.Name).CreateIfNotExistsAsync(cancellation)),
        .. containers.Distinct().Select(Task (container) => clients.Container(container.Name)
            .CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation)),
    ]);
}
