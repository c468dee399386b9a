using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Core.Discourse;

/// <summary>A post with what was read in it.</summary>
public sealed record AnalysedPost(Channel Channel, Post Post, string TextHash, TextAnalysis Analysis)
{
    /// <summary>How near the post is in meaning to the brief, 0 to 1; null when it was not compared.</summary>
    public double? Similarity { get; init; }

    /// <summary>What may be quoted: the post's text with personal data masked, of the same length.</summary>
    [JsonIgnore]
    public string Quotable { get; } = Masking.Apply(Post.Text, Analysis.PersonalData);
}

/// <summary>Everything assessment looks at: the channels as retrieved, and their posts as analysed.</summary>
/// <param name="Posts">Newest first; posts of the same instant by channel and id.</param>
public sealed record AnalysedHistory(
    IReadOnlyList<RetrievedChannel> Channels, IReadOnlyList<AnalysedPost> Posts);

/// <param name="History">Without posts when the channel was unavailable.</param>
public sealed record RetrievedChannel(Channel Channel, RetrievalOutcome Outcome, ChannelHistory? History);

/// <summary>The stored analysis of one creator's posts, by the hash of their text.</summary>
/// <param name="StandIn">True when the analyser stood in for one that stayed away; null when not.</param>
/// <param name="Meaning">Null when nothing was compared with a brief.</param>
public sealed record AnalysisSet(
    AnalyserInfo Analyser, SortedDictionary<string, TextAnalysis> ByTextHash, bool? StandIn = null,
    BriefMeaning? Meaning = null);

public static class TextHash
{
    /// <summary>SHA-256 of the UTF-8 text, in lower-case hexadecimal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
