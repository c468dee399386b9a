using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <param name="MinimumPosts">Posts that match, and</param>
/// <param name="Share">share of all posts that match, from which points are multiplied by</param>
/// <param name="Factor">1 or more.</param>
public sealed record RepetitionPolicy(int MinimumPosts, double Share, double Factor, LocalizedText Sentence);
