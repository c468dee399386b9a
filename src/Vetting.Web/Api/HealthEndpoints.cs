using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vetting.Web.Api;

/// <summary>For load balancers and operators; open to all and saying little.</summary>
public sealed class HealthEndpoints(HealthCheckService checks)
{
    /// <summary>The tag of the checks that say whether requests can be served.</summary>
    public const string ReadyTag = "ready";

    public IResult Live() => Answer.Json(200, new Liveness("alive"));

    public async Task<IResult> ReadyAsync(CancellationToken cancellation)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(ReadyTag), cancellation);
        var ready = report.Status != HealthStatus.Unhealthy;
        var answer = Answer.Json(ready ? 200 : 503, new Readiness(
            ready ? "ready" : "notReady",
            new SortedDictionary<string, string>(report.Entries.ToDictionary(
                entry => entry.Key, entry => entry.Value.Status.ToString().ToLowerInvariant()))));
        return ready ? answer : answer.With("Retry-After", "5");
    }

    private sealed record Liveness(string Status);

    private sealed record Readiness(string Status, SortedDictionary<string, string> Checks);
}
