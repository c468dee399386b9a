using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Vetting.Azure;

/// <summary>Creates the tables and containers that were registered; safe to repeat.</summary>
public interface IStorageSetup
{
    Task EnsureAsync(CancellationToken cancellation);
}

internal sealed record StorageTable(string Name);

internal sealed record StorageContainer(string Name);

internal sealed class StorageSetup(
    StorageClients clients, IEnumerable<StorageTable> tables, IEnumerable<StorageContainer> containers) : IStorageSetup
{
    public Task EnsureAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. tables.Distinct().Select(Task (table) => clients.Table(table.Name).CreateIfNotExistsAsync(cancellation)),
        .. containers.Distinct().Select(Task (container) =>
            clients.Container(container.Name).CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation)),
    ]);
}

/// <summary>How a part of the product says which tables and containers it needs.</summary>
public static class StorageNames
{
    /// <param name="name">In PascalCase: letters and digits, at most 43.</param>
    public static IServiceCollection AddStorageTable(this IServiceCollection services, string name) =>
        services.AddSingleton(new StorageTable(name));

    /// <param name="name">In lower case: letters, digits and single hyphens, at most 43.</param>
    public static IServiceCollection AddStorageContainer(this IServiceCollection services, string name) =>
        services.AddSingleton(new StorageContainer(name));
}
