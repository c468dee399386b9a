
namespace Vetting.Core.Policies;

/// <param name="Weight">0 or more; the score of a dossier is the mean weighted so.</param>
/// <param name="MinimumPosts">Below this the dimension is not scored.</param>
/// <param name="FullConfidencePosts">From this many posts on, confidence is 1; below it is in proportion.</param>
public sealed record DimensionPolicy(Dimension Dimension, double Weight, int MinimumPosts, int FullConfidencePosts);
