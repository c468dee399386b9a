using Vetting.Azure;
using Vetting.Azurite;
using Vetting.Core.Content;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.Vet;

/// <summary>Where a dossier's inputs are: files beside it, else the data folder of the embedded host.</summary>
internal sealed class InputStore : IAsyncDisposable
{
    private readonly AzuriteProcess? _azurite;
    private readonly ServiceProvider? _services;

    private InputStore(IContentStore content, AzuriteProcess? azurite = null, ServiceProvider? services = null) =>
        (Content, _azurite, _services) = (content, azurite, services);

    public IContentStore Content { get; }

    public static async Task<InputStore> OpenAsync(string dossierFolder, string dataFolder, CancellationToken cancellation)
    {
        var beside = Path.Combine(dossierFolder, "inputs");
        if (Directory.Exists(beside))
            return new InputStore(new FolderContentStore(beside));
        if (RunningServer.Find(dataFolder) is { Storage.Length: > 0 } server)
            return Connect(server.Storage, azurite: null);
        var kept = DataFolder.StorageIn(dataFolder);
        if (!Directory.Exists(kept))
        {
            throw new InvalidOperationException(
                $"The dossier's inputs are neither in {beside} nor in {dataFolder}; name their folder with --data.");
        }

        var azurite = new AzuriteProcess(kept);
        await azurite.StartAsync(cancellation);
        return Connect(azurite.ConnectionString, azurite);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    private static InputStore Connect(string connectionString, AzuriteProcess? azurite)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Storage:ConnectionString", (string?)connectionString)])
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging()
            .AddVettingStorage(configuration)
            .BuildServiceProvider();
        return new InputStore(services.GetRequiredService<IContentStore>(), azurite, services);
    }
}
