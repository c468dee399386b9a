
namespace Vetting.Core.Policies;

/// <summary>What a finding of each severity takes from a dimension's 100 points.</summary>
public sealed record SeverityPoints(double Info, double Low, double Medium, double High, double Floor)
{
    public double For(Severity severity) => severity switch
    {
        Severity.Low => Low,
        Severity.Medium => Medium,
        Severity.High => High,
        Severity.Floor => Floor,
        _ => Info,
    };
}
