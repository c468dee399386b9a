using System.Diagnostics.CodeAnalysis;

namespace Vetting.Azure;

/// <summary>Section Storage: a connection string, or an account that a managed identity may use.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    public string? ConnectionString { get; init; }

    /// <summary>Such as https://account.blob.core.windows.net.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Such as https://account.queue.core.windows.net; the embedded host's engine needs it.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Such as https://account.table.core.windows.net.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Of a user-assigned identity; none for the default identity.</summary>
    public string? ClientId { get; init; }

    [MemberNotNullWhen(true, nameof(ConnectionString))]
    public bool ByConnectionString => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>Before every table and container name: empty, or a-z followed by up to 19 of a-z and 0-9.</summary>
    public string Prefix { get; init; } = "";
}
