using System.Diagnostics;

namespace Vetting.Core.Telemetry;

/// <summary>Where the product's traces come from; its numbers are in <see cref="VettingMetrics"/>.</summary>
public static class VettingTelemetry
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "Vetting";

    /// <summary>The tag and the log scope that carry a vetting's id.</summary>
    public const string VettingTag = "vetting";

    /// <summary>The tag that carries the name of a vetting's step.</summary>
    public const string StepTag = "vetting.step";

    internal static ActivitySource Source { get; } = new(Name);
}
