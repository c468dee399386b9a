using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>How much more, or less, a rule weighs by how often it matches.</summary>
/// <param name="Steps">Ascending; the last whose posts and share are both reached holds.</param>
/// <param name="Sentence">With {share}, and {weight}, a share of the points, or {factor}: says so where the factor is
/// not 1.</param>
public sealed record FrequencyPolicy(IReadOnlyList<FrequencyStep> Steps, LocalizedText Sentence)
{
    /// <returns>1 where no step is reached.</returns>
    public double Factor(int posts, int all) =>
        Steps.LastOrDefault(step => posts >= step.Posts && posts >= step.Share * all)?.Factor ?? 1;
}

/// <param name="Posts">That match.</param>
/// <param name="Share">Of all posts read, 0 to 1.</param>
/// <param name="Factor">Times the points.</param>
public sealed record FrequencyStep(int Posts, double Share, double Factor);

/// <summary>What <see cref="FrequencyPolicy"/> stands for in policies stored before it.</summary>
/// <param name="MinimumPosts">Posts that match, and</param>
/// <param name="Share">share of all posts that match, from which points are multiplied by</param>
/// <param name="Factor">1 or more.</param>
public sealed record RepetitionPolicy(int MinimumPosts, double Share, double Factor, LocalizedText Sentence)
{
    public FrequencyPolicy AsFrequency() => new([new(MinimumPosts, Share, Factor)], Sentence);
}
