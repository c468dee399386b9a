using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Content;
using Vetting.Core.Texts;

namespace Vetting.Azure.Tests.TextAnalytics;

/// <summary>What is read in a text does not depend on the texts that share its document.</summary>
public sealed class PackedReadingProperties : IAsyncDisposable
{
    private static readonly string[] Pieces =
    [
        "J’adore", "je déteste", "la crème est divine", "le gâteau est superbe", "Paris", "Nike", "Lucie", "légumes",
        "lea@mail.fr", "06 12 34 56 78", "automne", "#faitmaison", "@ada", "é",
        "😍", ".", "!", "…", "\n", "\n\n", " ", "\ud83d",
    ];

    private readonly LanguageBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Property(MaxTest = 40)]
    public Property Reads_the_same_in_a_pack_as_alone(bool splitsNothing) => Prop.ForAll(Posts(), async posts =>
    {
        _bench.Service.SplitsNothing = splitsNothing;
        var together = await _bench.AnalyseAsync(posts);

        foreach (var (post, analysis) in posts.Zip(together))
        {
            Assert.Equal(
                CanonicalJson.Serialize((await _bench.AnalyseAsync(post))[0]),
                CanonicalJson.Serialize(analysis));
        }
    });

    [Property(MaxTest = 40)]
    public Property Every_span_lies_in_its_text(bool splitsNothing) => Prop.ForAll(Posts(), async posts =>
    {
        _bench.Service.SplitsNothing = splitsNothing;
        foreach (var (post, analysis) in posts.Zip(await _bench.AnalyseAsync(posts)))
            Assert.All(Spans(analysis), span => Assert.InRange(span.Start + span.Length, span.Length, post.Length));
    });

    private static IEnumerable<TextSpan> Spans(TextAnalysis analysis) =>
    [
        .. analysis.KeyPhrases,
        .. analysis.Mentions.Select(mention => mention.Span),
        .. analysis.PersonalData.Select(data => data.Span),
        .. analysis.Opinions.SelectMany(opinion => new[] { opinion.Target, opinion.Assessment }),
        .. analysis.Tone?.Words.Select(word => new TextSpan(word.Start, word.Length)) ?? [],
    ];

    private static Arbitrary<string[]> Posts()
    {
        var post = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(" ", pieces));
        return post.ArrayOf().ToArbitrary();
    }
}
