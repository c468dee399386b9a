using Microsoft.Extensions.DependencyInjection;

namespace Vetting.Azure;

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
