using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

public sealed class DossierProperties
{
    [Property(MaxTest = 100)]
    public Property The_order_of_posts_does_not_matter() => Prop.ForAll(Histories.Any, history =>
    {
        var shuffled = history with { Posts = [.. history.Posts.OrderBy(post => Sha256Hex.Of(post.Post.Id))] };

        return Bytes(history) == Bytes(shuffled);
    });

    [Property(MaxTest = 100)]
    public Property Scores_confidences_and_points_stay_in_range() => Prop.ForAll(Histories.Any, history =>
    {
        var dossier = Compile(history);

        Assert.All(dossier.Dimensions.OfType<DimensionResult.Scored>(), scored =>
        {
            Assert.InRange(scored.Score, 0, 100);
            Assert.InRange(scored.Confidence, 0, 1);
            Assert.Equal(Math.Max(0, 100 - scored.Findings.Sum(finding => finding.Points)), scored.Score, 1);
        });
        Assert.InRange(dossier.Advice.Score ?? 0, 0, 100);
        Assert.All(Findings(dossier), finding => Assert.InRange(finding.Points, 0, 100));
    });

    [Property(MaxTest = 100)]
    public Property Every_quote_is_the_exact_text_of_its_post() => Prop.ForAll(Histories.Any, history =>
    {
        var texts = history.Posts.ToDictionary(post => post.Post.Id);

        Assert.All(Findings(Compile(history)).SelectMany(finding => finding.Evidence), evidence =>
        {
            var post = texts[evidence.PostId];
            Assert.Equal(post.Post.Text.Substring(evidence.Offset, evidence.Length), evidence.Quote);
            Assert.Equal(post.TextHash, evidence.TextSha256);
            Assert.Contains(evidence.Before + evidence.Quote + evidence.After, post.Post.Text,
                StringComparison.Ordinal);
        });
    });

    [Property(MaxTest = 100)]
    public Property No_sentence_is_left_with_an_unfilled_place() => Prop.ForAll(Histories.Any, history =>
        Assert.All(Findings(Compile(history)), finding =>
        {
            Assert.DoesNotMatch(@"\{[a-z]+\}", finding.Sentence.Fr);
            Assert.DoesNotMatch(@"\{[a-z]+\}", finding.Sentence.En);
        }));

    [Property(MaxTest = 100)]
    public Property Adding_a_harmless_post_never_raises_severity() => Prop.ForAll(Histories.Any, history =>
    {
        var harmless = new HistoryBuilder().Add(Sample.Post(500, "Une recette de légumes de saison.")).Build().Posts[0];
        var more = history with { Posts = [.. history.Posts, harmless with { Channel = history.Channels[0].Channel }] };

        var before = Worst(Compile(history));
        var after = Worst(Compile(more));

        // A dimension that could not be judged before may now be: only lines about what posts say are compared.
        Assert.All(after, line =>
            Assert.True(before.TryGetValue(line.Key, out var was) && line.Value <= was, line.Key));
    });

    [Property(MaxTest = 50)]
    public Property Any_policy_within_its_bounds_compiles_any_history() => Prop.ForAll(
        Histories.Any,
        Gen.Choose(0, 100).Select(percent => percent / 100.0).Three().ToArbitrary(),
        (history, shares) =>
        {
            var (a, b, c) = shares;
            var policy = Sample.Policy with
            {
                EvidencePerFinding = 1 + (int)(a * 49),
                Advice = new AdvicePolicy(100 * Math.Max(a, b), 100 * Math.Min(a, b), c, [], (int)(50 * c)),
                Engagement = new EngagementPolicy(1, a, 1 + b, 1 + c, c, 1, b, 0.1 + a, 0.01 + b),
                Authenticity = Sample.Policy.Authenticity with
                {
                    ConfidenceCap = a, ManyFollowing = 0, FollowingRatio = 0.01 + b, ClockworkBelow = c,
                    RepeatedShare = Math.Min(b, c), MostlyRepeatedShare = Math.Max(b, c),
                },
                Discourse = new DiscoursePolicy(Math.Min(a, c), Math.Max(a, c), 1, a, 0.1 + b, b, c, 1, a),
                Fit = new FitPolicy(a, Math.Min(b, c), Math.Max(b, c), 0.1 + a, (0.1 + c) / 1.1),
                Dimensions = [.. Enum.GetValues<Dimension>()
                    .Select(dimension => new DimensionPolicy(dimension, 1 + a, 1, 1))],
            };
            var read = PolicyFile.Read(CanonicalJson.Serialize(policy));

            Assert.NotEmpty(Bytes(history, read));
        });

    private static Dictionary<string, Severity> Worst(Dossier dossier) => dossier.Dimensions
        .Where(dimension => dimension.Dimension is Dimension.Safety or Dimension.Disclosure)
        .SelectMany(dimension => dimension.Findings)
        .GroupBy(finding => finding.Rule.Split('.')[0])
        .ToDictionary(rule => rule.Key, rule => rule.Max(finding => finding.Severity));

    private static IEnumerable<Finding> Findings(Dossier dossier) =>
        dossier.Dimensions.SelectMany(dimension => dimension.Findings);

    private static Dossier Compile(AnalysedHistory history, Policy? policy = null) =>
        DossierCompiler.Compile(Sample.Inputs(Compared(history)) with
        {
            Compiled = policy is null ? Sample.Compiled : new CompiledPolicy(policy),
            Provenance = Sample.Provenance with { Meaning = new MeaningMethod(MeaningMethod.Stems, "1", true) },
        });

    private static AnalysedHistory Compared(AnalysedHistory history) => history with
    {
        Posts = [.. history.Posts.Select(post => post with { Similarity = SimilarityOf(post.TextHash) })],
    };

    private static double SimilarityOf(string textHash) => Convert.FromHexString(textHash)[0] / 255.0;

    private static string Bytes(AnalysedHistory history, Policy? policy = null) =>
        Encoding.UTF8.GetString(CanonicalJson.Serialize(Compile(history, policy)));
}
