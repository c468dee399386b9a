using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vetting.Azure.Blobs;
using Vetting.Azure.Tables;
using Vetting.Core.Content;

namespace Vetting.Azure;

/// <summary>
/// Healthy when a row and a blob can be written and read back: storage that is full still finds what it has.
/// </summary>
internal sealed class StorageHealth(StorageClients clients, TimeProvider clock) : IHealthCheck
{
    private const string Name = "health";
    private const string At = "At";

    // More than a block of a disk, the last of which may have room where the disk has none.
    private static readonly string Rest = new(' ', 4096);

    /// <summary>Hosts that share an account write the same, by clocks of their own.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            var read = await Task.WhenAll(RowAsync(now, cancellationToken), BlobAsync(now, cancellationToken));
            return read.All(at => at > now - Skew)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Storage does not give back what it took.");
        }
        catch (Exception away) when (away is RequestFailedException || StorageFailure.IsTransient(away))
        {
            return HealthCheckResult.Unhealthy("Storage does not answer, or takes nothing.");
        }
    }

    private async Task<DateTimeOffset?> RowAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var table = clients.Table(TableNames.Health);
        await table.UpsertEntityAsync(new TableEntity(Name, Name) { [At] = now }, TableUpdateMode.Replace, cancellation);
        return (await table.FindAsync(Name, Name, cancellation))?.GetDateTimeOffset(At);
    }

    private async Task<DateTimeOffset?> BlobAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var blob = clients.Container(ContainerNames.Of(ContentKind.Analysis)).GetBlobClient(Name);
        await blob.UploadAsync(BinaryData.FromString($"{now:O}{Rest}"), overwrite: true, cancellation);
        var text = (await blob.DownloadContentAsync(cancellation)).Value.Content.ToString().Trim();
        return DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;
    }
}
