using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DurableTask.AzureStorage;
using Vetting.Azure;

namespace Vetting.LocalHost.Engine;

/// <summary>The storage account as the hub reaches it: by connection string or by managed identity.</summary>
internal static class HubAccount
{
    /// <summary>The engine has patience: giving up costs it more than waiting.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Without spans: polls are nobody's, and what an orchestration asks of its hub explains nothing.</summary>
    private static readonly HttpClientTransport Untraced = new(new HttpClient(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    { Timeout = Timeout.InfiniteTimeSpan });

    public static StorageAccountClientProvider Of(StorageOptions storage, StorageMeter meter)
    {
        var blobs = Configure(new BlobClientOptions(), meter);
        var queues = Configure(new QueueClientOptions(), meter);
        var tables = Configure(new TableClientOptions(), meter);
        if (storage.ByConnectionString)
        {
            return new(
                StorageServiceClientProvider.ForBlob(storage.ConnectionString, blobs),
                StorageServiceClientProvider.ForQueue(storage.ConnectionString, queues),
                StorageServiceClientProvider.ForTable(storage.ConnectionString, tables));
        }
        var credential = StorageClients.CredentialOf(storage);
        return new(
            StorageServiceClientProvider.ForBlob(storage.BlobServiceUri!, credential, blobs),
            StorageServiceClientProvider.ForQueue(storage.QueueServiceUri!, credential, queues),
            StorageServiceClientProvider.ForTable(storage.TableServiceUri!, credential, tables));
    }

    private static TOptions Configure<TOptions>(TOptions options, StorageMeter meter) where TOptions : ClientOptions
    {
        options.Retry.NetworkTimeout = Silence;
        options.Transport = Untraced;
        options.AddPolicy(meter.Policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
