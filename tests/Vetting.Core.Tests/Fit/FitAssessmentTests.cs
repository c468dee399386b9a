using FsCheck.Xunit;
using Vetting.Core.Analysis;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Fit;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Fit;

public sealed class FitAssessmentTests
{
    [Theory]
    [InlineData(0, 60, RuleIds.FitOffTopic)]
    [InlineData(5, 30, RuleIds.FitRarelyOnTopic)]
    [InlineData(15, 15, RuleIds.FitPartlyOnTopic)]
    [InlineData(25, 5, RuleIds.FitOnTopic)]
    public void The_share_of_posts_with_the_briefs_words_decides(int on, int off, string rule)
    {
        var history = new HistoryBuilder()
            .Add(on, number => Sample.Post(number, $"Des légumes {number}"))
            .Add(off, number => Sample.Post(100 + number, $"Un match {number}"));

        Assert.Contains(rule, Given.Dossier(history).Of(Dimension.Fit).Rules());
    }

    [Theory]
    [InlineData(8, 20, 8.4)]
    [InlineData(15, 30, 5.1)]
    [InlineData(150, 300, 1.7)]
    public void What_is_missing_to_full_marks_costs_in_proportion(int on, int all, double points)
    {
        var history = new HistoryBuilder()
            .Add(on, number => Sample.Post(number, $"Des légumes {number}"))
            .Add(all - on, number => Sample.Post(1000 + number, $"Un match {number}"));

        Assert.Equal(points, Given.Dossier(history).Finding(RuleIds.FitPartlyOnTopic).Points);
    }

    [Fact]
    public void More_posts_on_topic_never_cost_more_points()
    {
        foreach (var all in (int[])[10, 12, 20, 60])
        {
            var points = Enumerable.Range(0, all + 1).Select(on => Given.Dossier(new HistoryBuilder()
                .Add(on, number => Sample.Post(number, $"Des légumes {number}"))
                .Add(all - on, number => Sample.Post(1000 + number, $"Un match {number}")))
                .Of(Dimension.Fit).Findings.Sum(finding => finding.Points)).ToList();

            Assert.Equal(points.OrderDescending(), points);
        }
    }

    [Fact]
    public void A_brand_that_disables_the_partly_rule_still_reads_how_often_its_words_appear()
    {
        var policy = Sample.Policy with
        {
            Rules = [.. Sample.Policy.Rules.Select(rule =>
                rule with { Disabled = rule.Disabled || rule.Id == RuleIds.FitPartlyOnTopic })],
        };
        var inputs = Sample.Inputs(new HistoryBuilder()
            .Add(15, number => Sample.Post(number, $"Des légumes {number}"))
            .Add(15, number => Sample.Post(1000 + number, $"Un match {number}")).Build());

        Assert.Contains(RuleIds.FitOnTopic,
            DossierCompiler.Compile(inputs with { Compiled = new CompiledPolicy(policy) }).Of(Dimension.Fit).Rules());
    }

    [Fact]
    public void Communities_count_as_words_of_the_brief() => Assert.Contains(RuleIds.FitOnTopic,
        Given.Dossier(new HistoryBuilder().Add(20, number => Sample.Post(number, $"{number} #FaitMaison")))
            .Of(Dimension.Fit).Rules());

    [Fact]
    public void Other_languages_than_the_briefs_are_told() => Assert.Contains("0 posts of 20",
        Given.Dossier(new HistoryBuilder().Add(20, language: "en")).Finding(RuleIds.FitLanguage).Sentence.En);

    [Fact]
    public void Nothing_is_compared_with_a_brief_that_names_neither_words_nor_languages() =>
        Assert.IsType<DimensionResult.InsufficientData>(Given.Dossier(new HistoryBuilder().Add(20),
            Sample.Brief with { Lexicon = [], Communities = [], Languages = [] }).Of(Dimension.Fit));

    [Fact]
    public void Nearness_in_meaning_is_told_without_weight_the_nearest_quoted_first_then_the_farthest()
    {
        var history = new HistoryBuilder().Add(20).Build();
        var compared = history with
        {
            Posts = [.. history.Posts.Index().Select(at => at.Item with { Similarity = (at.Index + 1) / 100.0 })],
        };

        var finding = Given.Compared(compared, new MeaningMethod("acme-3", "1", false)).Finding(RuleIds.FitNearness);

        Assert.Equal(0, finding.Points);
        Assert.Contains("(model “acme-3”): median 0.11, from 0.01 to 0.20 over 20 posts", finding.Sentence.En);
        Assert.Equal(["post-20", "post-19", "post-18", "post-1", "post-2"],
            finding.Evidence.Select(evidence => evidence.PostId));
    }

    [Fact]
    public void Nothing_is_said_of_nearness_when_nothing_was_compared() => Assert.DoesNotContain(
        RuleIds.FitNearness, Given.Dossier(new HistoryBuilder().Add(20)).Of(Dimension.Fit).Rules());

    [Fact]
    public void Competitors_are_quoted()
    {
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(50, "Goûté le jus RIVALO 🍹 ce matin"));

        Assert.Equal("RIVALO", Given.Dossier(history).Finding(RuleIds.FitCompetitor).Evidence.Single().Quote);
    }

    [Theory]
    [InlineData("Goûté le jus Rivalo", ToneLabel.Positive, RuleIds.FitCompetitorPraised)]
    [InlineData("Goûté le jus Rivalo", ToneLabel.Negative, RuleIds.FitCompetitor)]
    [InlineData("Goûté le jus Rivalo, avec mon code ADA10", ToneLabel.Negative, RuleIds.FitCompetitorPaid)]
    public void How_a_competitor_is_named_decides_how_much_it_weighs(string text, ToneLabel tone, string rule) =>
        Assert.Equal([rule], Given.Dossier(new HistoryBuilder().Add(20).Add(Sample.Post(50, text), tone: tone))
            .Of(Dimension.Fit).Rules().Where(id => id.StartsWith("fit.competitor", StringComparison.Ordinal)));

    [Fact]
    public void A_competitor_s_name_may_hold_an_ampersand()
    {
        var brief = Sample.Brief with { Competitors = ["Rivalo & Fils"] };
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(50, "Un jus RIVALO & FILS ce matin"));

        Assert.Equal("RIVALO & FILS",
            Given.Dossier(history, brief).Finding(RuleIds.FitCompetitor).Evidence.Single().Quote);
    }

    [Fact]
    public void What_is_said_of_a_competitor_goes_before_the_tone_of_the_post()
    {
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(50, "Rivalo est fade mais quelle belle journée"),
            tone: ToneLabel.Positive).Build();
        var fade = new Opinion(new TextSpan(0, 6), new TextSpan(11, 4), ToneLabel.Negative);
        var told = history with
        {
            Posts = [.. history.Posts.Select(post => post.Post.Text.StartsWith("Rivalo", StringComparison.Ordinal)
                ? post with { Analysis = post.Analysis with { Opinions = [fade] } } : post)],
        };

        Assert.Contains(RuleIds.FitCompetitor,
            DossierCompiler.Compile(Sample.Inputs(told)).Of(Dimension.Fit).Rules());
    }

    [Fact]
    public void The_community_s_tags_in_use_are_counted_and_only_as_hashtags()
    {
        var brief = Sample.Brief with { Communities = ["#faitmaison", "zerodechet"] };
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(50, "#FaitMaison"))
            .Add(Sample.Post(51, "zerodechet sans croisillon"));

        Assert.Contains("1 of 2 in use (“#FaitMaison”), in 1 post",
            Given.Dossier(history, brief).Finding(RuleIds.FitCommunity).Sentence.En);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(0, 0, 0, 1)]
    public void Wilsons_interval_agrees_with_published_values(int hits, int of, double low, double high)
    {
        var interval = Wilson.Of(hits, of, 1.96);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Property]
    public void Wilsons_interval_holds_the_share(byte hits, byte more)
    {
        var of = hits + more + 1;
        var interval = Wilson.Of(hits, of, 1.96);

        Assert.InRange(hits / (double)of, interval.Low - 1e-12, interval.High + 1e-12);
    }
}
