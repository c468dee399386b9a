using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>The posts that may explain a rise: much above the channel's usual reactions, or a giveaway.</summary>
internal sealed class GrowthExcuses
{
    private readonly GrowthPolicy _policy;
    private readonly List<(DateOnly Day, Evidence Evidence)> _excuses = [];

    /// <param name="posts">Of one channel, newest first.</param>
    public GrowthExcuses(GrowthPolicy policy, TermMatcher giveaways, IReadOnlyList<AnalysedPost> posts)
    {
        _policy = policy;
        var counted = posts.Where(EngagementRates.HasCounts).ToList();
        var viral = counted.Count == 0 ? double.PositiveInfinity
            : policy.ViralFactor * Math.Max(1, Statistics.Median([.. counted.Select(EngagementRates.Reactions)]));
        foreach (var post in posts)
        {
            var day = DateOnly.FromDateTime(post.Post.PublishedAt.UtcDateTime);
            if (giveaways.Find(post.Text, post.Language) is [var match, ..])
                _excuses.Add((day, post.Quote(match.Start, match.Length)));
            else if (EngagementRates.HasCounts(post) && EngagementRates.Reactions(post) >= viral)
                _excuses.Add((day, post.QuoteOpening()));
        }
    }

    /// <returns>The newest post that may explain the rise; null for none.</returns>
    public Evidence? For(GrowthJolt jolt) => _excuses
        .Where(excuse => excuse.Day <= jolt.Date
            && excuse.Day.DayNumber >= jolt.Date.DayNumber - _policy.Window)
        .Select(excuse => excuse.Evidence).FirstOrDefault();
}
