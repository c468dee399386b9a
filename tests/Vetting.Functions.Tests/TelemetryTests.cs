using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vetting.Testing;

namespace Vetting.Functions.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddTelemetry(TestStorage.Settings(
            ["APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey=00000000-0000-0000-0000-000000000001"]))
        .BuildServiceProvider();

    [Fact]
    public void Traces_leave_whole()
    {
        var options = _services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>().CurrentValue;

        Assert.Equal((null, 1F), (options.TracesPerSecond, options.SamplingRatio));
    }

    [Theory]
    [InlineData("Microsoft.Azure.Functions.Worker.FunctionsApplication", false)]
    [InlineData("Vetting.Functions.Hosting.PatientStorageStart", true)]
    public void The_messages_of_failed_invocations_do_not_leave(string category, bool leaves) =>
        Assert.Equal(leaves, _services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(LogLevel.Error));

    public void Dispose() => _services.Dispose();
}
