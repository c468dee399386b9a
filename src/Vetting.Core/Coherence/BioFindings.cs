using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Coherence;

/// <summary>Whether what an account says of itself shows in what it posts.</summary>
internal static class BioFindings
{
    // Shorter words are mostly articles and the like.
    private const int ShortestWord = 4;

    public static IEnumerable<Finding> Of(Material material)
    {
        var policy = material.Policy.Discourse;
        foreach (var channel in material.Channels.Where(channel => channel.History?.Profile.Bio is not null))
        {
            var posts = material.WithWords.Where(post => post.Channel.Key == channel.Channel.Key).ToList();
            var words = Telling(Words(channel.History!.Profile.Bio!), posts);
            if (words.Count < policy.BioWords || posts.Count < material.Policy.For(Dimension.Discourse).MinimumPosts)
                continue;
            var hits = words.ToDictionary(word => word, word => TermHit.In(posts, new TermMatcher(
                new[] { word }.WithPlurals("bio"))), StringComparer.Ordinal);
            var found = words.Where(word => hits[word].Count > 0)
                .OrderByDescending(word => TermHit.Posts(hits[word])).ToList();
            var absent = found.Count < policy.BioShare * words.Count;
            yield return material.Policy.Raise(
                absent ? RuleIds.BioAbsent : RuleIds.BioShown,
                found.Take(2).SelectMany(word => TermHit.Evidence(hits[word]).Take(2))
                    .DistinctBy(quote => quote.PostId),
                ("channel", Wording.Verbatim(channel.Channel.DisplayName)),
                ("found", Wording.Number(found.Count)), ("all", Wording.Number(words.Count)),
                ("words", Wording.Quoted(absent ? words.Except(found) : found)));
        }
    }

    /// <summary>Without what posts say and never speak of: "that" and "have" show in any posts whatever.</summary>
    private static IReadOnlyList<string> Telling(IReadOnlyList<string> words, IReadOnlyList<AnalysedPost> posts)
    {
        var topics = WordsOf(posts.SelectMany(post => post.Analysis.KeyPhrases.Select(phrase =>
            post.Text.Substring(phrase.Start, phrase.Length))));
        if (topics.Count == 0)
            return words;
        var said = WordsOf(posts.Select(post => post.Text));
        return [.. words.Where(word => topics.Contains(word) || !said.Contains(word))];
    }

    private static HashSet<string> WordsOf(IEnumerable<string> texts) =>
        texts.SelectMany(Words).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> Words(string bio)
    {
        List<string> words = [];
        for (var word = Word.Next(bio, 0); word.Length > 0; word = Word.Next(bio, word.End))
        {
            if (word.Length >= ShortestWord)
                words.Add(bio.Substring(word.Start, word.Length).ToLowerInvariant());
        }

        return [.. words.Distinct(StringComparer.Ordinal)];
    }
}
