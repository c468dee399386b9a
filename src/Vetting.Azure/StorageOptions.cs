using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Vetting.Azure;

/// <summary>Section Storage: a connection string, or the addresses of an account that a managed identity may use.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    public string? ConnectionString { get; init; }

    /// <summary>Such as https://account.blob.core.windows.net.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Such as https://account.table.core.windows.net.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Of a user-assigned identity; none for the default identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>Goes before every table and container name: a lower-case letter, then letters and digits, 20 in all.</summary>
    public string Prefix { get; init; } = "";
}

internal sealed partial class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!PrefixShape.IsMatch(options.Prefix))
            return ValidateOptionsResult.Fail("Storage:Prefix should be a lower-case letter, then at most 19 letters and digits.");
        var byAddress = options.BlobServiceUri is { IsAbsoluteUri: true } && options.TableServiceUri is { IsAbsoluteUri: true };
        return string.IsNullOrWhiteSpace(options.ConnectionString) == !byAddress
            ? ValidateOptionsResult.Fail(
                "Storage:ConnectionString should be set, or else both Storage:BlobServiceUri and Storage:TableServiceUri "
                + "to absolute addresses.")
            : ValidateOptionsResult.Success;
    }

    [GeneratedRegex(@"\A([a-z][a-z0-9]{0,19})?\z")]
    private static partial Regex PrefixShape { get; }
}
