using System.Diagnostics;
using OpenTelemetry;

namespace Vetting.Web.Telemetry;

/// <summary>
/// Takes out of the engine's spans what a failed activity said: it may quote a handle or an address. The product's own
/// span of the step, below the engine's, tells the type.
/// </summary>
public sealed class PrivateFailures : BaseProcessor<Activity>
{
    /// <summary>The activity source of Durable Task, which carries a vetting's trace from step to step.</summary>
    public const string Engine = "DurableTask.Core";

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name == Engine && data.Status == ActivityStatusCode.Error)
            data.SetStatus(ActivityStatusCode.Error);
    }
}
