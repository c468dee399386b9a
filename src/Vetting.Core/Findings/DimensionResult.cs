using System.Text.Json.Serialization;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Findings;

/// <summary>What one dimension came to: a score, or what was missing for one.</summary>
[JsonDerivedType(typeof(Scored), "scored")]
[JsonDerivedType(typeof(InsufficientData), "insufficientData")]
public abstract record DimensionResult
{
    private DimensionResult(Dimension dimension, IReadOnlyList<Finding> findings) =>
        (Dimension, Findings) = (dimension, findings);

    public Dimension Dimension { get; }

    /// <summary>Worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What of the dimension could not be checked, and why; null when all could.</summary>
    public IReadOnlyList<LocalizedText>? NotChecked { get; init; }

    /// <summary>Of the posts with words; null where the dimension reads no words, and in dossiers stored before it was
    /// told.</summary>
    public PostsRead? Read { get; init; }

    /// <param name="Score">0 to 100: 100 less the findings' points.</param>
    /// <param name="Confidence">0 to 1.</param>
    public sealed record Scored(
        Dimension Dimension, double Score, double Confidence, LocalizedText Summary, IReadOnlyList<Finding> Findings)
        : DimensionResult(Dimension, Findings)
    {
        /// <summary>Where the score may lie, given how sure its signals are; null where that is not told.</summary>
        public ScoreRange? Range { get; init; }
    }

    /// <param name="Missing">What it would take, such as "12 posts with likes; 4 were found".</param>
    public sealed record InsufficientData(
        Dimension Dimension, LocalizedText Missing, IReadOnlyList<Finding> Findings)
        : DimensionResult(Dimension, Findings);
}

/// <summary>0 to 100 each, low to high.</summary>
public sealed record ScoreRange(double Low, double High);
