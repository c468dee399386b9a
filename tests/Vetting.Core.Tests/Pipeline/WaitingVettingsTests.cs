using System.Diagnostics.Metrics;
using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class WaitingVettingsTests : IAsyncDisposable
{
    private readonly MemoryHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_unfinished_vetting_is_measured_once_by_its_stage_and_its_age()
    {
        await _host.DecideAsync(await _host.BeginAsync());
        await _host.DeliverAsync("msg-2");
        var lost = Assert.IsType<AdmissionResult.Admitted>(await _host.DeliverAsync("msg-3"));
        await _host.PassAsync(TimeSpan.FromDays(3));
        await _host.LoseAsync(lost.VettingId);
        var measured = new List<(string Stage, double Seconds)>();
        using var listener = Listen(measured);

        await MeasureAsync();

        var age = TimeSpan.FromDays(3).TotalSeconds;
        Assert.Equal([(FlowStages.Reminded, age), (FlowStages.Retrieving, age)], measured.OrderBy(one => one.Stage, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_listed_where_nobody_listens()
    {
        await _host.BeginAsync();

        await MeasureAsync();
        Assert.Equal(0, ((MemoryRunList)_host.Runs).Listed);

        using var listener = Listen([]);
        await MeasureAsync();
        Assert.Equal(1, ((MemoryRunList)_host.Runs).Listed);
    }

    private Task MeasureAsync() => _host.Get<WaitingVettings>().MeasureAsync(TestContext.Current.CancellationToken);

    private MeterListener Listen(List<(string Stage, double Seconds)> measured)
    {
        var metrics = _host.Get<VettingMetrics>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (metrics.Owns(instrument) && instrument.Name == "vetting.waiting.age")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) => measured.Add(((string)tags[0].Value!, seconds)));
        listener.Start();
        return listener;
    }
}
