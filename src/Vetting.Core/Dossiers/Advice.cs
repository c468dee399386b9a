using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Dossiers;

/// <summary>Advice, shown as advice; a person decides.</summary>
/// <param name="Score">0 to 100: the weighted mean of the scored dimensions; null when the policy's share of the weight,
/// or a dimension that must be judged, was not.</param>
/// <param name="Reasons">What the recommendation rests on, most important first.</param>
public sealed record Advice(Recommendation Recommendation, double? Score, IReadOnlyList<LocalizedText> Reasons)
{
    /// <summary>How the score adds up, in the order of the dimensions; null when there is no score.</summary>
    public IReadOnlyList<Contribution>? Sum { get; init; }

    /// <summary>What holds the score under the sum; null where nothing does.</summary>
    public HeldScore? Held { get; init; }

    /// <summary>The lines to read first, as many as the policy says; null when none weighs.</summary>
    public IReadOnlyList<LineRef>? First { get; init; }

    /// <summary>What speaks for the creator, one line a dimension; null when nothing does.</summary>
    public IReadOnlyList<LineRef>? Strengths { get; init; }
}

/// <summary>What one dimension gives to the score of the whole.</summary>
/// <param name="Score">The dimension's own, 0 to 100.</param>
/// <param name="Weight">As the policy gives it.</param>
/// <param name="Share">Of the weight of all scored dimensions, 0 to 1.</param>
/// <param name="Points">Score times share, to two decimals; together they make the score.</param>
public sealed record Contribution(Dimension Dimension, double Score, double Weight, double Share, double Points);

/// <summary>A guarding dimension that holds the score of the whole.</summary>
/// <param name="Score">The dimension's own, 0 to 100.</param>
/// <param name="Lead">How many points above it the whole may lie.</param>
/// <param name="Sum">What the whole would have been, 0 to 100.</param>
public sealed record HeldScore(Dimension Dimension, double Score, double Lead, double Sum);

/// <summary>A finding by its place.</summary>
/// <param name="Index">Among the dimension's findings, from 0.</param>
public sealed record LineRef(Dimension Dimension, int Index);

public static class DossierFinding
{
    /// <returns>Null where the dossier has no such line.</returns>
    public static Finding? Find(this Dossier dossier, LineRef line) =>
        dossier.Dimensions.FirstOrDefault(result => result.Dimension == line.Dimension)?.Findings.ElementAtOrDefault(line.Index);
}
