using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

public sealed class AdviceTests
{
    private static readonly AdvicePolicy Default = Sample.Policy.Advice;

    [Fact]
    public void The_score_is_the_mean_of_the_scored_dimensions_by_their_weights()
    {
        var dossier = Given.Dossier(new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Add(60));

        var scored = dossier.Dimensions.OfType<DimensionResult.Scored>().ToList();
        var weights = scored.Select(result => Sample.Policy.For(result.Dimension).Weight).ToList();
        Assert.Equal(6, scored.Count);
        Assert.Equal(scored.Zip(weights, (result, weight) => result.Score * weight).Sum() / weights.Sum(),
            dossier.Advice.Score!.Value, 1);
    }

    [Theory]
    [InlineData(100, 40, Recommendation.LookCloser)]
    [InlineData(90, 40, Recommendation.Approve)]
    [InlineData(99.9, 99.8, Recommendation.Decline)]
    public void The_policy_sets_where_advice_turns(
        double approveFrom, double declineBelow, Recommendation recommendation)
    {
        var policy = Sample.Policy with
        {
            Advice = Default with { ApproveFrom = approveFrom, DeclineBelow = declineBelow },
        };
        var history = new HistoryBuilder().Add(60).Add(Sample.Post(90, "Putain, quelle soupe"));

        Assert.Equal(recommendation, Given.Dossier(history, policy: policy).Advice.Recommendation);
    }

    [Fact]
    public void A_serious_finding_is_never_approved_however_good_the_score()
    {
        var advice = Given.Dossier(new HistoryBuilder().Add(60).Add(Sample.Post(90, "Quel pédé"))).Advice;

        Assert.Equal(Recommendation.LookCloser, advice.Recommendation);
        Assert.Contains(advice.Reasons, reason => reason.Fr.Contains("pédé", StringComparison.Ordinal));
    }

    [Fact]
    public void The_score_is_shown_as_a_sum_that_a_reader_can_follow()
    {
        var dossier = Given.Dossier(new HistoryBuilder().Add(60).Add(Sample.Post(90, "Quel connard")));

        var sum = dossier.Advice.Sum!;
        Assert.Equal(1, sum.Sum(part => part.Share), 3);
        Assert.All(sum, part =>
        {
            Assert.Equal(part.Score * part.Share, part.Points, 0.02);
            Assert.Equal(part.Score, Assert.IsType<DimensionResult.Scored>(dossier.Of(part.Dimension)).Score);
        });
        Assert.Equal(Math.Round(sum.Sum(part => part.Points), 1), dossier.Advice.Score);
    }

    [Fact]
    public void The_lines_that_matter_first_are_the_worst_and_at_most_as_many_as_the_policy_says()
    {
        var history = new HistoryBuilder().Add(60).Add(Sample.Post(90, "Quel pédé, quel connard"))
            .Add(Sample.Post(91, "Avec mon code ADA10, un jus Rivalo")).Add(Sample.Post(92, "Un fast-food"));

        var dossier = Given.Dossier(history);
        var first = dossier.Advice.First!
            .Select(line => dossier.Of(line.Dimension).Findings[line.Index].Severity).ToList();

        Assert.Equal(5, first.Count);
        Assert.Equal(first.OrderDescending(), first);
        Assert.Equal(
            dossier.Dimensions.SelectMany(result => result.Findings).Max(finding => finding.Severity), first[0]);
    }

    [Fact]
    public void What_could_not_be_judged_is_gathered_with_its_reason()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, truncated: true).Add(60);

        var gaps = Given.Dossier(history).NotJudged!;

        Assert.Contains(gaps, gap => gap.Dimension is null && gap.Why.En.Contains("only the most recent posts"));
        Assert.Contains(gaps, gap => gap is { Dimension: Dimension.Authenticity, Whole: true });
        Assert.Contains(gaps, gap => gap is { Dimension: Dimension.Fit, Whole: false });
        Assert.All(gaps, gap => Assert.NotEqual(gap.Why.Fr, gap.Why.En));
    }

    [Fact]
    public void What_must_be_judged_and_could_not_be_keeps_approval_away()
    {
        var advice = Given.Dossier(new HistoryBuilder().Add(60, language: "es"),
            Sample.Brief with { Languages = ["es"] }).Advice;

        Assert.Equal(Recommendation.NotEnough, advice.Recommendation);
        Assert.Null(advice.Score);
        Assert.StartsWith("Not enough could be judged to advise", advice.Reasons[0].En);
        Assert.Contains(advice.Reasons, reason => reason.En.StartsWith("Brand safety: not judged."));
    }

    [Fact]
    public void A_few_good_dimensions_of_seven_make_no_score_of_the_whole()
    {
        var strict = Sample.Policy with { Advice = Default with { MustBeJudged = [], MinimumJudgedWeight = 0.9 } };
        var lax = strict with { Advice = strict.Advice with { MinimumJudgedWeight = 0 } };
        var brief = Sample.Brief with { Languages = ["es"] };
        var history = new HistoryBuilder().Add(60, language: "es");

        Assert.Null(Given.Dossier(history, brief, strict).Advice.Score);
        Assert.NotNull(Given.Dossier(history, brief, lax).Advice.Score);
    }

    [Fact]
    public void A_serious_finding_is_named_first_though_there_is_no_score()
    {
        var policy = Sample.Policy with { Advice = Default with { MustBeJudged = [Dimension.Authenticity] } };
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000)
            .Add(60).Add(Sample.Post(90, "Quel pédé"));
        var advice = Given.Dossier(history, policy: policy).Advice;

        Assert.Equal((Recommendation.NotEnough, null), (advice.Recommendation, advice.Score));
        Assert.EndsWith("serious finding should be read before deciding.", advice.Reasons[0].En);
    }

    [Fact]
    public void A_low_score_of_too_little_is_no_reason_to_decline()
    {
        var policy = Sample.Policy with
        {
            Advice = Default with
            {
                MustBeJudged = [Dimension.Authenticity], DeclineBelow = 99.8, ApproveFrom = 99.9,
            },
        };
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000)
            .Add(60).Add(Sample.Post(90, "Putain, quelle soupe"));

        Assert.Equal(Recommendation.NotEnough, Given.Dossier(history, policy: policy).Advice.Recommendation);
    }

    [Fact]
    public void Three_dimensions_unjudged_or_nothing_known_of_the_public_is_not_enough_to_advise()
    {
        var lax = Sample.Policy with { Advice = Default with { MustBeJudged = [], MinimumJudgedWeight = 0 } };
        var unread = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, following: 300)
            .Add(60, language: "es", tone: null);
        var unknown = new HistoryBuilder().OnChannel(Sample.Channel with { Followers = null })
            .Add(60, number => Sample.Post(number, likes: null));

        Assert.Equal(Recommendation.NotEnough,
            Given.Dossier(unread, Sample.Brief with { Languages = [], Lexicon = [], Communities = [] }, lax).Advice.Recommendation);
        Assert.Equal(Recommendation.NotEnough, Given.Dossier(unknown, policy: lax).Advice.Recommendation);
    }

    [Theory]
    [InlineData(Objective.Engagement, "The brief is after engagement, which could not be judged: the score of ")]
    [InlineData(Objective.Cost, "Score ")]
    public void What_the_brief_is_after_and_no_score_tells_of_keeps_approval_away(Objective objective, string because)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, following: 300)
            .Add(60, number => Sample.Post(
                number, $"Recette {Syllables(number)} : des légumes de saison.", likes: null, comments: null));

        var advice = Given.Dossier(history, Sample.Brief with { Objective = objective }).Advice;

        Assert.NotNull(advice.Score);
        Assert.Equal(
            objective == Objective.Engagement ? Recommendation.LookCloser : Recommendation.Approve, advice.Recommendation);
        Assert.StartsWith(because, advice.Reasons[0].En, StringComparison.Ordinal);
    }

    // Texts alike but for a figure repeat each other.
    private static string Syllables(int number) =>
        string.Concat($"{number}".Select(digit => "ra le mi to nu vo sa di pe ku".Split(' ')[digit - '0']));

    [Fact]
    public void A_guarding_dimension_holds_the_whole_and_keeps_approval_away()
    {
        var history = new HistoryBuilder().Add(60).Add(7, number => Sample.Post(100 + number, "Quel pédé"));
        var dossier = Given.Dossier(history);

        var (advice, safety) = (dossier.Advice, (DimensionResult.Scored)dossier.Of(Dimension.Safety));
        var lead = Default.Guards!.Single(guard => guard.Dimension == Dimension.Safety).Lead;

        Assert.Equal(new HeldScore(Dimension.Safety, safety.Score, lead, Math.Round(advice.Sum!.Sum(part => part.Points), 1)),
            advice.Held);
        Assert.Equal(safety.Score + lead, advice.Score);
        Assert.NotEqual(Recommendation.Approve, advice.Recommendation);
        Assert.Contains("nothing else buys that back", advice.Reasons[1].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_go_from_findings_over_gaps_to_what_was_not_judged()
    {
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel, 20_000, truncated: true, skipped: 3)
            .Add(60).Add(Sample.Post(90, "Quel connard"))
            .Unavailable(new Channel("instagram", "ada", null, null), UnavailableReason.NoOpenSource);

        Assert.Collection(Given.Dossier(history).Advice.Reasons.Select(reason => reason.En),
            reason => Assert.StartsWith("Score", reason),
            reason => Assert.StartsWith("Strong obscenity", reason),
            reason => Assert.StartsWith("Instagram @ada: nothing can be read there without", reason),
            reason => Assert.Contains("only the most recent posts", reason),
            reason => Assert.EndsWith("dated in the future: 3.", reason),
            reason => Assert.StartsWith("Authenticity: not judged.", reason));
    }

    [Fact]
    public void A_text_with_half_an_emoji_still_makes_a_dossier()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(Sample.Post(90, "\ud83d connard \ud83d", likes: 5), tone: ToneLabel.Negative);

        Assert.Equal("connard", Given.Dossier(history).Finding("safety.obscenity").Evidence.Single().Quote);
    }

    [Fact]
    public void What_speaks_for_the_creator_is_one_favourable_line_a_dimension_the_weightiest_first()
    {
        var dossier = Given.Dossier(new HistoryBuilder().OnChannel(Sample.Channel, 20_000).Add(60));

        var strengths = dossier.Advice.Strengths!;
        var rules = strengths.Select(line => dossier.Of(line.Dimension).Findings[line.Index].Rule).ToList();
        Assert.Equal(RuleIds.FitOnTopic, rules[0]);
        Assert.Equal(rules.Count, strengths.DistinctBy(line => line.Dimension).Count());
        Assert.All(rules, id => Assert.True(Sample.Policy.Rule(id).Favourable, id));
    }

    [Fact]
    public void A_dimension_that_would_not_earn_approval_speaks_for_nobody()
    {
        var strict = Sample.Policy with { Advice = Sample.Policy.Advice with { ApproveFrom = 101 } };

        var dossier = Given.Dossier(new HistoryBuilder().Add(60), policy: strict);

        Assert.Contains(RuleIds.FitOnTopic, dossier.Of(Dimension.Fit).Rules());
        Assert.Empty(dossier.Advice.Strengths ?? []);
    }
}
