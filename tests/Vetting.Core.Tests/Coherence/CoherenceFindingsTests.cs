using FsCheck.Xunit;
using Vetting.Core.Analysis;
using Vetting.Core.Coherence;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Tests.Panel;
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
    public void A_turn_of_tone_is_dated_counted_and_quoted()
    {
        var history = new HistoryBuilder()
            .Add(12, number => On(12, number, "Une soupe douce"), tone: ToneLabel.Positive)
            .Add(12, number => On(110, number, "Une soupe ratée"), tone: ToneLabel.Negative);

        var finding = Given.Dossier(history).Finding(RuleIds.ToneTurn);

        Assert.Contains(
            "turns from 22 December 2025 on: 12 posts of 12 have a positive tone, against 0 of 12 before", finding.Sentence.En);
        Assert.Contains("12 publications au ton positif sur 12, contre 0 sur 12 avant", finding.Sentence.Fr);
        Assert.All(finding.Evidence, evidence => Assert.Contains("douce", evidence.Quote));
    }

    [Fact]
    public void A_turn_away_from_a_tone_shows_the_words_there_were()
    {
        var history = new HistoryBuilder().Add(15);
        foreach (var number in Enumerable.Range(1, 15))
            history.Add(On(110, number, "Une soupe ratée"), tone: ToneLabel.Negative, words: [new ToneWord(10, 5, -3)]);

        var finding = Given.Dossier(history).Finding(RuleIds.ToneTurn);

        Assert.Contains("0 posts of 15 have a negative tone, against 15 of 15 before", finding.Sentence.En);
        Assert.All(finding.Evidence, evidence => Assert.Equal("ratée", evidence.Quote));
    }

    [Fact]
    public void Alike_before_and_after_is_steady()
    {
        var history = new HistoryBuilder()
            .Add(12, number => On(12, number, "Une soupe douce"), tone: ToneLabel.Positive)
            .Add(12, number => On(110, number, "Une soupe douce"), tone: ToneLabel.Positive);

        Assert.Contains("From 15 September 2025 to 2 January 2026, no break in tone, over 24 posts",
            Given.Dossier(history).Finding(RuleIds.Steady).Sentence.En);
    }

    [Fact]
    public void Nothing_is_called_steady_that_could_not_have_turned() => Assert.DoesNotContain(RuleIds.Steady,
        Given.Dossier(new HistoryBuilder().Add(40)).Of(Dimension.Discourse).Rules());

    [Fact]
    public void A_shift_that_may_be_chance_is_no_turn()
    {
        var history = new HistoryBuilder()
            .Add(5, number => On(15, number, "Une soupe douce"), tone: ToneLabel.Positive)
            .Add(5, number => On(20, number, "Une soupe"))
            .Add(10, number => On(110, number, "Une soupe"));

        Assert.Contains(RuleIds.Steady, Given.Dossier(history).Of(Dimension.Discourse).Rules());
    }

    [Fact]
    public void Tones_drawn_by_chance_hardly_ever_turn()
    {
        var turned = Enumerable.Range(0, 200).Count(seed => Given.Dossier(Drawn(100, seed))
            .Of(Dimension.Discourse).Rules().Contains(RuleIds.ToneTurn));

        Assert.InRange(turned, 0, 2);
    }

    [Fact]
    public void Too_few_posts_to_compare_are_told()
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
    public void A_post_that_holds_two_words_of_the_bio_is_quoted_once()
    {
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel, 20_000, bio: "Soupes, légumes, saison, recettes du jour")
            .Add(20, number => Sample.Post(number, number == 3 ? "Soupes de légumes" : "Rien à dire ce matin"));

        var finding = Given.Dossier(history).Of(Dimension.Discourse).Findings.Single(
            finding => finding.Rule is RuleIds.BioShown or RuleIds.BioAbsent);

        Assert.Distinct(finding.Evidence.Select(quote => quote.PostId));
    }

    [Fact]
    public void A_bios_words_that_posts_say_and_never_speak_of_are_not_counted()
    {
        var history = new HistoryBuilder()
            .OnChannel(Sample.Channel, 20_000, bio: "Pour vous, avec tout mon amour : soupes, tartes, gratins, motos")
            .Add(20, number => Sample.Post(number, $"Pour vous, avec toutes les soupes, tartes et gratins, {number}"));
        var built = history.Build();
        TextSpan Span(AnalysedPost post, string word) =>
            new(post.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
        var told = built with
        {
            Posts =
            [
                .. built.Posts.Select(post => post with
                {
                    Analysis = post.Analysis with
                    {
                        KeyPhrases = [Span(post, "soupes"), Span(post, "tartes"), Span(post, "gratins")],
                    },
                }),
            ],
        };

        var finding = DossierCompiler.Compile(Sample.Inputs(told)).Finding(RuleIds.BioShown);

        // Of the words of four letters or more, "pour", "vous" and "avec" are said and never spoken of.
        Assert.StartsWith("Bluesky @ada.example: 3 words of 6", finding.Sentence.En, StringComparison.Ordinal);
        Assert.DoesNotContain("avec", finding.Sentence.En, StringComparison.Ordinal);
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
        Assert.Equal("Bluesky @ada.example and Bluesky @ada.other.example: the tone differs: negative 0% of 12 posts on one side, 100% of 12 posts on the other.", finding.Sentence.En);
    }

    private static HistoryBuilder Drawn(int posts, int seed)
    {
        var history = new HistoryBuilder();
        foreach (var number in Enumerable.Range(1, posts))
            history.Add(Sample.Post(number, $"Une soupe {number}"), tone: (ToneLabel)Draw.Of(seed, number, 3));
        return history;
    }

    private static Post On(int days, int number, string text) =>
        Sample.Post(days * 100 + number, $"{text} {number}") with { PublishedAt = Sample.Now.AddDays(-days - number) };
}
