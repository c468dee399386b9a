using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure;
using Vetting.Core.Content;

namespace Vetting.Testing;

/// <summary>The product's storage on a real Azurite, with tables and containers that no other test has.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Of all tests, so that one storage may be opened twice.</summary>
    public static string IntegrityKeyText { get; } = IntegrityKey.Create();

    private TestStorage(ServiceProvider services) => _services = services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<TestStorage> CreateAsync(AzuriteFixture azurite, Action<IServiceCollection>? more = null)
    {
        var storage = Of(azurite.ConnectionString, AzuriteFixture.NewPrefix(), more);
        await EnsureAsync(storage.Get<IStorageSetup>());
        return storage;
    }

    /// <summary>On a machine that is busy with other things Azurite may be silent for longer than the product is patient.
    /// </summary>
    private static async Task EnsureAsync(IStorageSetup setup)
    {
        const int tries = 10;
        for (var left = tries; ; left--)
        {
            try
            {
                await setup.EnsureAsync(CancellationToken.None);
                return;
            }
            catch (StorageSilentException) when (left > 1)
            {
                // Asked again at once: it was waited for already.
            }
        }
    }

    /// <summary>Storage that may be away; nothing is created in it.</summary>
    public static TestStorage Of(string connectionString, string prefix = "", Action<IServiceCollection>? more = null)
    {
        var configuration = Settings(
            [$"Storage:ConnectionString={connectionString}", $"Storage:Prefix={prefix}", $"Integrity:Key={IntegrityKeyText}"]);
        var services = new ServiceCollection().AddLogging().AddVettingStorage(configuration);
        more?.Invoke(services);
        return new TestStorage(services.BuildServiceProvider());
    }

    /// <param name="settings">Name=value each.</param>
    public static IConfiguration Settings(IEnumerable<string> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
