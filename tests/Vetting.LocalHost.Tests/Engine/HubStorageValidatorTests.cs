using Vetting.Azure;
using Vetting.LocalHost.Engine;

namespace Vetting.LocalHost.Tests.Engine;

public sealed class HubStorageValidatorTests
{
    private const string Blobs = "BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:3/a;";
    private const string Account = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;";

    [Theory]
    [InlineData(Account + Blobs + "QueueEndpoint=http://127.0.0.1:2/a", null)]
    [InlineData("UseDevelopmentStorage=true", null)]
    [InlineData("BlobEndpoint=http://127.0.0.1:1/a;SharedAccessSignature=sig=1", "Storage:ConnectionString")]
    public void A_connection_string_names_queues_too(string connection, string? named) =>
        Named(named, new StorageOptions { ConnectionString = connection });

    [Theory]
    [InlineData("https://a.queue.example", null)]
    [InlineData(null, "Storage:QueueServiceUri")]
    public void An_identity_needs_the_queues_address_as_well(string? queues, string? named) => Named(named, new StorageOptions
    {
        BlobServiceUri = new("https://a.blob.example"),
        TableServiceUri = new("https://a.table.example"),
        QueueServiceUri = queues is null ? null : new(queues),
    });

    private static void Named(string? setting, StorageOptions options)
    {
        var result = new HubStorageValidator().Validate(null, options);
        Assert.Equal(setting is null, result.Succeeded);
        Assert.Contains(setting ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }
}
