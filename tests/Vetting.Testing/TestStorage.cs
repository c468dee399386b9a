using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;

namespace Vetting.Testing;

/// <summary>The product's storage on a real Azurite, with tables and containers that no other test has.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestStorage(ServiceProvider services) => _services = services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<TestStorage> CreateAsync(AzuriteFixture azurite, Action<IServiceCollection>? more = null)
    {
        var storage = Of(azurite.ConnectionString, AzuriteFixture.NewPrefix(), more);
        await storage.Get<IStorageSetup>().EnsureAsync(CancellationToken.None);
        return storage;
    }

    /// <summary>Storage that may be away; nothing is created in it.</summary>
    public static TestStorage Of(string connectionString, string prefix = "", Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Storage:Prefix"] = prefix,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddVettingStorage(configuration);
        more?.Invoke(services);
        return new TestStorage(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
