using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Core.Analysis;

/// <summary>What a creator published, channel by channel as it was retrieved, and all posts as they were analysed.</summary>
public sealed record AnalysedHistory(IReadOnlyList<RetrievedChannel> Channels, Timeline Posts)
{
    /// <param name="analysis">Of every text of the channels.</param>
    public static AnalysedHistory Of(IReadOnlyList<RetrievedChannel> channels, AnalysisSet analysis) => new(channels,
    [
        .. from channel in channels
           where channel.History is not null
           from post in channel.History!.Posts
           let hash = Sha256Hex.Of(post.Text)
           select new AnalysedPost(channel.Channel, post, hash, analysis.ByTextHash[hash])
           {
               Similarity = analysis.Meaning?.ByTextHash.GetValueOrDefault(hash),
               Spoken = analysis.Meaning?.Spoken(hash),
           },
    ]);
}
