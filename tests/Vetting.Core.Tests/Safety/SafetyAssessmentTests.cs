using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Safety;

public sealed class SafetyAssessmentTests
{
    [Fact]
    public void A_rule_that_matches_many_posts_is_one_finding_with_a_few_quotes_and_the_full_count()
    {
        var history = new HistoryBuilder().Add(60)
            .Add(9, number => Sample.Post(100 + number, $"👩‍🍳 Quel connard, la sauce {number} !"))
            .Add(Sample.Post(60, "Le plus ancien connard") with { PublishedAt = Sample.Now.AddYears(-1) });

        var finding = Given.Dossier(history).Finding("safety.obscenity");

        Assert.Contains("10 posts", finding.Sentence.En);
        Assert.Equal("j9PaO9", finding.Iab);
        Assert.Equal(5, finding.Evidence.Count);
        Assert.All(finding.Evidence, evidence => Assert.Equal("connard", evidence.Quote));
        Assert.Equal(["post-101", "post-102", "post-103", "post-104", "post-105"],
            finding.Evidence.Select(evidence => evidence.PostId));
        Assert.NotEmpty(finding.Harmless);
    }

    [Fact]
    public void Points_follow_how_often_a_rule_matches_and_the_sentence_says_so()
    {
        var once = new HistoryBuilder().Add(60).Add(Sample.Post(100, "Quel connard"));
        var often = new HistoryBuilder().Add(20).Add(10, number => Sample.Post(100 + number, "Quel connard"));

        var (seldom, habit) = (Given.Dossier(once).Finding("safety.obscenity"), Given.Dossier(often).Finding("safety.obscenity"));

        Assert.Equal((9, 60), (seldom.Points, habit.Points));
        Assert.Contains("Seen in 1.6% of posts: 60% of the usual points.", seldom.Sentence.En);
        Assert.Contains("Seen in 33% of posts: 400% of the usual points.", habit.Sentence.En);
    }

    [Fact]
    public void Six_slurs_in_ninety_posts_weigh_more_than_one_vulgar_word_in_six()
    {
        var slurs = new HistoryBuilder().Add(84).Add(6, number => Sample.Post(100 + number, "Quel pédé"));
        var vulgar = new HistoryBuilder().Add(5).Add(Sample.Post(100, "Quelle soupe de merde"));

        Assert.True(Safety(slurs) < Safety(vulgar), $"{Safety(slurs)} and {Safety(vulgar)}");
    }

    [Fact]
    public void What_lies_below_the_floor_weighs_whole_however_seldom() =>
        Assert.Equal(0, Safety(new HistoryBuilder().Add(300).Add(Sample.Post(400, "mort aux juifs"))));

    private static double Safety(HistoryBuilder history) =>
        Assert.IsType<DimensionResult.Scored>(Given.Dossier(history).Of(Dimension.Safety)).Score;

    [Fact]
    public void A_floor_finding_advises_to_decline_even_when_there_are_too_few_posts_to_score()
    {
        var dossier = Given.Dossier(new HistoryBuilder().Add(Sample.Post(1, "mort aux juifs")));

        Assert.IsType<DimensionResult.InsufficientData>(dossier.Of(Dimension.Safety));
        Assert.Equal(Recommendation.Decline, dossier.Advice.Recommendation);
        Assert.Contains("two people", dossier.Advice.Reasons[0].En);
    }

    [Fact]
    public void A_word_the_brief_excludes_is_found_in_the_plural_and_in_every_language()
    {
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(50, "mis fast-foods favoritos"), "es");

        Assert.Equal("fast-foods", Given.Dossier(history).Finding(RuleIds.Exclusion).Evidence.Single().Quote);
    }

    [Fact]
    public void Posts_in_a_language_the_lists_do_not_cover_are_named_and_do_not_count_as_read()
    {
        var dossier = Given.Dossier(new HistoryBuilder().Add(20, language: "es"));

        Assert.IsType<DimensionResult.InsufficientData>(dossier.Of(Dimension.Safety));
        Assert.Contains("es", dossier.Finding(RuleIds.SafetyLanguage).Sentence.En);
    }
}
