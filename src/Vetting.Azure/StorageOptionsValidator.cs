using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace Vetting.Azure;

internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!PrefixShape.IsMatch(options.Prefix))
            return ValidateOptionsResult.Fail("Storage:Prefix should be empty or a-z and up to 19 of a-z and 0-9.");
        if (options.ByConnectionString && !IsConnectionString(options.ConnectionString))
        {
            return ValidateOptionsResult.Fail(
                "Storage:ConnectionString should be a storage account's connection string, as the portal or Azurite "
                + "gives it, or be left out.");
        }

        if (options.QueueServiceUri is { IsAbsoluteUri: false })
            return ValidateOptionsResult.Fail("Storage:QueueServiceUri should be an absolute address or be left out.");
        var byAddress = options is { BlobServiceUri.IsAbsoluteUri: true, TableServiceUri.IsAbsoluteUri: true };
        return options.ByConnectionString != byAddress
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Storage:ConnectionString should be set, or else both Storage:BlobServiceUri and "
                + "Storage:TableServiceUri to absolute addresses.");
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri.IsAbsoluteUri && new TableServiceClient(text).Uri.IsAbsoluteUri;
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException
            or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A([a-z][a-z0-9]{0,19})?\z")]
    private static partial Regex PrefixShape { get; }
}
