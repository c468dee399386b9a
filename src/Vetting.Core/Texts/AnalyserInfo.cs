namespace Vetting.Core.Texts;

/// <param name="Version">Changes whenever a result could.</param>
/// <param name="Reproducible">True when the same text always gets the same result.</param>
/// <param name="Lexicons">Name and version of each list it rests on.</param>
public sealed record AnalyserInfo(string Name, string Version, bool Reproducible, IReadOnlyList<string> Lexicons)
{
    /// <summary>Its published error rates; empty where none were measured.</summary>
    public IReadOnlyList<MeasuredRate> Rates { get; init; } = [];
}
