using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>How regularly a channel posts.</summary>
internal static class PostingGaps
{
    /// <param name="needed">Posts below which nothing is said.</param>
    public static IEnumerable<Finding> Findings(Material material, RetrievedChannel channel, int needed)
    {
        DateTimeOffset[] times = [.. material.Posts
            .Where(post => post.Channel.Key == channel.Channel.Key).Select(post => post.Post.PublishedAt)];
        if (times.Length < Math.Max(2, needed))
            return [];
        double[] hours = [.. times.Zip(times.Skip(1), (newer, older) => (newer - older).TotalHours)];
        var limit = material.Policy.Authenticity.ClockworkBelow;
        return Statistics.Spread(hours) is not { } spread || spread >= limit ? [] :
        [
            material.Policy.Raise(RuleIds.Clockwork, [],
                ("channel", Wording.Verbatim(channel.Channel.DisplayName)),
                ("hours", Wording.Decimal(Statistics.Median(hours))), ("spread", Wording.Share(spread))),
        ];
    }
}
