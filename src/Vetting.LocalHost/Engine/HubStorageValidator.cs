using Azure.Storage.Queues;
using Microsoft.Extensions.Options;
using Vetting.Azure;

namespace Vetting.LocalHost.Engine;

/// <summary>What the engine needs of the storage beyond blobs and tables: queues.</summary>
internal sealed class HubStorageValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => options switch
    {
        { ByConnectionString: true } when !NamesQueues(options.ConnectionString!) => ValidateOptionsResult.Fail(
            "Storage:ConnectionString should name the account's queues too: QueueEndpoint=…"),
        { ByConnectionString: false, BlobServiceUri: not null, QueueServiceUri: null } => ValidateOptionsResult.Fail(
            "Storage:QueueServiceUri should be set as well as Storage:BlobServiceUri and Storage:TableServiceUri."),
        _ => ValidateOptionsResult.Success,
    };

    private static bool NamesQueues(string connection)
    {
        try
        {
            return new QueueServiceClient(connection).Uri.IsAbsoluteUri;
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException
            or InvalidOperationException or NullReferenceException)
        {
            // The last is how the library says that a string with other endpoints has none for queues.
            return false;
        }
    }
}
