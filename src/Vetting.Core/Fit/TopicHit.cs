using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Matching;

namespace Vetting.Core.Fit;

/// <summary>A phrase of the brief in a post.</summary>
internal sealed record TopicHit(AnalysedPost Post, SpokenPhrase Phrase)
{
    private const string Group = "topic";

    /// <summary>Where the phrases were found when the texts were compared with the brief; else where they stand
    /// literally, in the plural too.</summary>
    public static IReadOnlyList<TopicHit> In(IReadOnlyList<AnalysedPost> posts, IReadOnlyList<string> words)
    {
        var matcher = new TermMatcher(words.WithPlurals(Group));
        return [.. posts.SelectMany(post => (post.Spoken ?? Literal(post)).Select(phrase => new TopicHit(post, phrase)))];

        IEnumerable<SpokenPhrase> Literal(AnalysedPost post) => matcher.Find(post.Text, post.Language)
            .Select(match => new SpokenPhrase(match.Term.Text, match.Start, match.Length));
    }

    /// <summary>One place a post, those with the brief's own phrases first; the post's opening where no words of it stand
    /// out.</summary>
    public static IEnumerable<Evidence> Evidence(IEnumerable<TopicHit> hits) =>
        FirstOfEach(hits).OrderBy(hit => hit.Phrase.IsNear).Select(hit =>
            !hit.Phrase.IsNear ? hit.Post.Quote(hit.Phrase.Start, hit.Phrase.Length)
            : hit.Phrase.Length > 0 ? hit.Post.Quote(hit.Phrase.Start, hit.Phrase.Length) with { Note = OfField }
            : hit.Post.QuoteOpening() with { Note = Near(hit.Phrase.Phrase) });

    /// <summary>The brief's own phrases, those of the most posts first, then what is near to them.</summary>
    public static LocalizedText Words(IEnumerable<TopicHit> hits) => Wording.Quoted(hits
        .DistinctBy(hit => (hit.Phrase.Phrase, hit.Post.Post.Id, hit.Post.Channel.Key))
        .CountBy(hit => (hit.Phrase.IsNear, Phrase: hit.Phrase.Phrase.ToLowerInvariant()))
        .OrderBy(word => word.Key.IsNear).ThenByDescending(word => word.Value)
        .ThenBy(word => word.Key.Phrase, StringComparer.Ordinal)
        .Select(word => word.Key.Phrase));

    public static IEnumerable<TopicHit> FirstOfEach(IEnumerable<TopicHit> hits) =>
        hits.DistinctBy(hit => hit.Post, ReferenceEqualityComparer.Instance);

    private static LocalizedText OfField { get; } = new(
        "Sans les expressions du brief, mais avec d’autres mots de son domaine.",
        "Without the brief's phrases, but with other words of its field.");

    private static LocalizedText Near(string phrase) =>
        new($"Proche de «\u00a0{phrase}\u00a0».", $"Near to “{phrase}”.");
}
