using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vetting.Core.Pipeline;

namespace Vetting.LocalHost.Serving;

/// <summary>Degraded while a vetting refers to what is lost; all others are served as ever.</summary>
internal sealed class ContentsHealth(LostContents lost) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(lost.All.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{lost.All.Count} contents of vettings are lost; /ops names them."));
}
