using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Coherence;

public sealed class DiscourseAssessmentTests
{
    [Theory]
    [InlineData(1, RuleIds.Negative)]
    [InlineData(6, RuleIds.OftenNegative)]
    [InlineData(10, RuleIds.MostlyNegative)]
    public void The_share_of_negative_posts_decides_how_it_is_told(int negative, string rule)
    {
        var history = new HistoryBuilder().Add(20 - negative)
            .Add(negative, number => Sample.Post(50 + number), tone: ToneLabel.Negative);

        Assert.Contains(rule, Given.Dossier(history).Of(Dimension.Discourse).Rules());
    }

    [Fact]
    public void The_word_that_weighed_most_is_the_evidence()
    {
        var history = new HistoryBuilder().Add(12).Add(Sample.Post(50, "Belle idée, résultat affreux et fade."), "fr",
            ToneLabel.Negative, new ToneWord(0, 5, 1), new ToneWord(21, 7, -3), new ToneWord(32, 4, -1));

        Assert.Equal("affreux", Given.Dossier(history).Finding(RuleIds.Negative).Evidence.Single().Quote);
    }

    [Fact]
    public void Posts_that_could_not_be_analysed_are_counted_and_too_few_analysed_ones_give_no_score()
    {
        var history = new HistoryBuilder().Add(5)
            .Add(20, number => Sample.Post(50 + number), language: null, tone: null);

        var dossier = Given.Dossier(history);

        Assert.Contains("20 posts of 25", dossier.Finding(RuleIds.NotAnalysed).Sentence.En);
        Assert.IsType<DimensionResult.InsufficientData>(dossier.Of(Dimension.Discourse));
    }

    [Fact]
    public void Tone_is_drawn_by_calendar_month_of_UTC()
    {
        var midnight = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(2));
        var history = new HistoryBuilder()
            .Add(Sample.Post(1) with { PublishedAt = midnight }, tone: ToneLabel.Positive)
            .Add(Sample.Post(2), tone: ToneLabel.Negative);

        Assert.Equal([new TonePoint("2025-12", 0, 0, 1), new TonePoint("2026-01", 1, 0, 0)],
            Given.Dossier(history).Charts.Tone);
    }
}
