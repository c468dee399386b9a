using System.Diagnostics.Metrics;
using Vetting.Core.Telemetry;

namespace Vetting.Azure.Tests.Mail;

/// <summary>Metrics of one's own, and how many mails they counted as sent again.</summary>
internal sealed class MailCount : IDisposable
{
    private readonly MeterListener _listener;
    private long _repeated;

    public MailCount()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (Metrics.Owns(instrument) && instrument.Name == "vetting.mails")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.Contains(KeyValuePair.Create("result", (object?)"repeated")))
                Interlocked.Add(ref _repeated, count);
        });
        _listener.Start();
    }

    public VettingMetrics Metrics { get; } = new();

    public long Repeated => Interlocked.Read(ref _repeated);

    public void Dispose()
    {
        _listener.Dispose();
        Metrics.Dispose();
    }
}
