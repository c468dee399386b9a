using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;
using Vetting.Core.Telemetry;

namespace Vetting.Web.Telemetry;

/// <summary>Names the vetting on every line that is logged during one of its steps.</summary>
public sealed class VettingOnLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        for (var span = Activity.Current; span is not null; span = span.Parent)
        {
            if (span.GetTagItem(VettingTelemetry.VettingTag) is string vetting)
            {
                data.Attributes = [.. data.Attributes ?? [], new(VettingTelemetry.VettingTag, vetting)];
                return;
            }
        }
    }
}
