using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vetting.Azure.Blobs;
using Vetting.Azure.Tables;
using Vetting.Core.Content;

namespace Vetting.Azure;

/// <summary>Healthy when a row and a container can be looked for.</summary>
internal sealed class StorageHealth(StorageClients clients) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Table(TableNames.Briefs).GetEntityIfExistsAsync<TableEntity>(
                "health", "health", cancellationToken: cancellationToken);
            await clients.Container(ContainerNames.Of(ContentKind.Dossier)).ExistsAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception away) when (away is RequestFailedException || StorageFailure.IsTransient(away))
        {
            return HealthCheckResult.Unhealthy("Storage does not answer.");
        }
    }
}
