using System.Diagnostics.Metrics;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;
using Vetting.Web.Tests.Ops;

namespace Vetting.Web.Tests.Telemetry;

public sealed class WaitingVettingsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Vettings_are_listed_only_where_somebody_listens(bool heard, int expected)
    {
        var flows = new KnownFlows();
        flows.Add(new FlowState(
            "one", VetCreator.Definition.Name, "1.0", FlowStatus.Running, Start, Start, null, null, null));
        using var metrics = new VettingMetrics();
        using var listener = heard ? Listen(metrics) : null;

        await new WaitingVettings(flows, metrics, TimeProvider.System).MeasureAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, flows.Listed);
    }

    private static MeterListener Listen(VettingMetrics metrics)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (metrics.Owns(instrument))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.Start();
        return listener;
    }
}
