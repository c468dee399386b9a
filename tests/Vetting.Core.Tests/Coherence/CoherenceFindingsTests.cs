using FsCheck.Xunit;
using Vetting.Core.Coherence;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Coherence;

public sealed class CoherenceFindingsTests
{
    [Theory]
    [InlineData(new double[] { 1, 0 }, new double[] { 1, 0 }, 0)]
    [InlineData(new double[] { 2, 0 }, new double[] { 0, 7 }, 1)]
    [InlineData(new double[] { 1, 0 }, new double[] { 1, 1 }, 0.5579)]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 3, 2, 1 }, 0.3547)]
    public void The_distance_agrees_with_values_computed_by_hand(double[] left, double[] right, double distance) =>
        Assert.Equal(distance, JensenShannon.Distance(left, right), 4);

    [Property]
    public void The_distance_is_symmetric_and_from_0_to_1(byte a, byte b, byte c, byte d)
    {
        double[] left = [a + 1, b, 2], right = [c, d + 1, 0];
        var distance = JensenShannon.Distance(left, right);

        Assert.InRange(distance, 0, 1);
        Assert.Equal(distance, JensenShannon.Distance(right, left), 12);
        Assert.Equal(0, JensenShannon.Distance(left, left), 6);
    }

    [Fact]
    public void A_quarter_that_turns_negative_is_located_and_quoted()
    {
        var history = new HistoryBuilder()
            .Add(12, number => On(12, number, "Une soupe douce"), tone: ToneLabel.Positive)
            .Add(12, number => On(110, number, "Une soupe ratée"), tone: ToneLabel.Negative);

        var finding = Given.Dossier(history).Finding(RuleIds.ToneTurn);

        Assert.Contains("between Q3 2025 and Q4 2025: posts with a positive tone go from 0% to 100%",
            finding.Sentence.En);
        Assert.Contains("entre T3 2025 et T4 2025", finding.Sentence.Fr);
        Assert.All(finding.Evidence, evidence => Assert.Contains("douce", evidence.Quote));
    }

    [Fact]
    public void Quarters_alike_are_steady()
    {
        var history = new HistoryBuilder()
            .Add(12, number => On(12, number, "Une soupe douce")).Add(12, number => On(110, number, "Une soupe douce"));

        Assert.Contains("From Q3 2025 to Q4 2025, no break",
            Given.Dossier(history).Finding(RuleIds.Steady).Sentence.En);
    }

    [Fact]
    public void A_shift_that_may_be_chance_is_no_turn()
    {
        var history = new HistoryBuilder()
            .Add(5, number => On(15, number, "Une soupe douce"), tone: ToneLabel.Positive)
            .Add(5, number => On(20, number, "Une soupe"))
            .Add(10, number => On(110, number, "Une soupe"));

        Assert.Contains("0.56", Given.Dossier(history).Finding(RuleIds.Steady).Sentence.En);
    }

    [Fact]
    public void One_quarter_is_too_little_to_compare_and_says_so()
    {
        var result = Given.Dossier(new HistoryBuilder().Add(12)).Of(Dimension.Discourse);

        Assert.Contains(result.NotChecked!, gap => gap.En.StartsWith("Coherence over time", StringComparison.Ordinal));
        Assert.DoesNotContain(RuleIds.Steady, result.Rules());
    }

    [Theory]
    [InlineData("Soupes, légumes, saison, recettes du jour", RuleIds.BioShown)]
    [InlineData("Boxe, musculation, moteurs et vitesse", RuleIds.BioAbsent)]
    public void A_bio_is_held_against_the_posts(string bio, string rule)
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, bio: bio).Add(20);

        Assert.Contains(rule, Given.Dossier(history).Of(Dimension.Discourse).Rules());
    }

    [Fact]
    public void Channels_of_another_tone_are_told_with_quotes_of_both()
    {
        var other = Sample.Channel with { Handle = "ada.other.example" };
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel, 20_000).Add(12, tone: ToneLabel.Positive)
            .OnChannel(other, 20_000).Add(12, number => Sample.Post(number), tone: ToneLabel.Negative);

        var finding = Given.Dossier(history).Finding(RuleIds.ChannelsDiffer);

        Assert.Equal(2, finding.Evidence.DistinctBy(evidence => evidence.Channel).Count());
        Assert.Contains("1.00", finding.Sentence.En);
    }

    private static Post On(int days, int number, string text) =>
        Sample.Post(days * 100 + number, $"{text} {number}") with { PublishedAt = Sample.Now.AddDays(-days - number) };
}
