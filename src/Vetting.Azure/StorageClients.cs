using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace Vetting.Azure;

/// <summary>The one way to tables and containers: prefixed names, failures that surface within seconds.</summary>
public sealed class StorageClients
{
    private readonly string _prefix;
    private readonly BlobServiceClient _blobs;
    private readonly TableServiceClient _tables;

    public StorageClients(IOptions<StorageOptions> options, StorageMeter meter)
    {
        var storage = options.Value;
        _prefix = storage.Prefix;
        var blobs = Configure(new BlobClientOptions(), meter);
        var tables = Configure(new TableClientOptions(), meter);
        if (storage.ByConnectionString)
        {
            _blobs = new BlobServiceClient(storage.ConnectionString, blobs);
            _tables = new TableServiceClient(storage.ConnectionString, tables);
            return;
        }
        var credential = CredentialOf(storage);
        _blobs = new BlobServiceClient(storage.BlobServiceUri, credential, blobs);
        _tables = new TableServiceClient(storage.TableServiceUri, credential, tables);
    }

    public static TokenCredential CredentialOf(StorageOptions storage) =>
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = storage.ClientId });

    /// <param name="name">In PascalCase, such as Vettings.</param>
    public TableClient Table(string name) => _tables.GetTableClient(_prefix + name);

    /// <param name="name">In lower case, such as dossiers.</param>
    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(_prefix + name);

    private static TOptions Configure<TOptions>(TOptions options, StorageMeter meter)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(500);
        options.AddPolicy(meter.Policy, HttpPipelinePosition.PerRetry);
        options.AddPolicy(new StoragePatience(), HttpPipelinePosition.PerRetry);
        return options;
    }
}
