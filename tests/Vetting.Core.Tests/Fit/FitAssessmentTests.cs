using FsCheck.Xunit;
using Vetting.Core.Dossiers;
using Vetting.Core.Fit;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Fit;

public sealed class FitAssessmentTests
{
    [Theory]
    [InlineData(0, 60, RuleIds.FitOffTopic)]
    [InlineData(5, 30, RuleIds.FitRarelyOnTopic)]
    [InlineData(15, 15, RuleIds.FitOnTopic)]
    public void The_share_of_posts_with_the_briefs_words_decides(int on, int off, string rule)
    {
        var history = new HistoryBuilder()
            .Add(on, number => Sample.Post(number, $"Des légumes {number}"))
            .Add(off, number => Sample.Post(100 + number, $"Un match {number}"));

        Assert.Contains(rule, Given.Dossier(history).Of(Dimension.Fit).Rules());
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
    public void Competitors_are_quoted()
    {
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(50, "Goûté le jus RIVALO 🍹 ce matin"));

        Assert.Equal("RIVALO", Given.Dossier(history).Finding(RuleIds.FitCompetitor).Evidence.Single().Quote);
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
