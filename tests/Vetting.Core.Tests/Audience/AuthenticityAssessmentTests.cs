using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Audience;

public sealed class AuthenticityAssessmentTests
{
    [Fact]
    public void Without_the_number_of_accounts_followed_it_says_what_platforms_do_not_give()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, followers: 20_000).Add(30);

        var result = Assert.IsType<DimensionResult.InsufficientData>(Given.Dossier(history).Of(Dimension.Authenticity));

        Assert.Contains("no follower lists", result.Missing.En);
    }

    [Fact]
    public void An_account_that_follows_many_more_than_follow_it_is_a_signal_with_an_innocent_explanation()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, followers: 1_000, following: 5_000).Add(30);

        var finding = Given.Dossier(history).Finding(RuleIds.FollowsMany);

        Assert.Equal(Severity.Low, finding.Severity);
        Assert.NotEmpty(finding.Harmless);
    }

    [Fact]
    public void Posts_that_repeat_another_are_one_finding_with_the_full_count()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(30, number => Sample.Post(100 + number, "Nouvel article sur le blog !"));

        var finding = Given.Dossier(history).Finding(RuleIds.MostlyRepeated);

        Assert.Contains("29 posts of 50", finding.Sentence.En);
        Assert.Equal(5, finding.Evidence.Count);
    }

    [Fact]
    public void Posts_that_change_only_a_few_words_are_repeated_and_quoted_side_by_side()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel).Add(16, Distinct).Add(4, number => Sample.Post(
            100 + number, $"Ma recette de soupe au potiron est en ligne sur le blog, pour la famille {"ABCDE"[number]} 😍"));

        var finding = Given.Dossier(history).Finding(RuleIds.Repeated);

        Assert.Contains("3 posts of 20", finding.Sentence.En);
        Assert.Equal(["post-101", "post-102", "post-103", "post-104"],
            finding.Evidence.Select(evidence => evidence.PostId));
        Assert.Equal(2, finding.Harmless.Count);
    }

    [Fact]
    public void A_numbered_series_is_repetition_whatever_number_it_counts()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel).Add(16, Distinct).Add(6, number => Sample.Post(
            100 - number, $"Jour {number} de mon défi : trente minutes de yoga chaque matin avant le petit déjeuner"));

        Assert.Contains("5 posts of 22", Given.Dossier(history).Finding(RuleIds.Repeated).Sentence.En);
    }

    [Fact]
    public void Points_for_a_history_that_mostly_repeats_itself_follow_its_share()
    {
        double Points(int repeated) => Given.Dossier(new HistoryBuilder().Add(60 - repeated)
            .Add(repeated, number => Sample.Post(100 + number, $"Offre du jour numéro {number}, cliquez vite sur le lien en bio")))
            .Finding(RuleIds.MostlyRepeated).Points;

        Assert.True(Points(58) > Points(30), $"{Points(58)} and {Points(30)}");
    }

    [Fact]
    public void Captions_from_one_template_are_told_without_weight_and_their_words_quoted()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel).Add(20, number => Sample.Post(number,
            $"{Distinct(number).Text} Abonnez-vous pour ne rien manquer, à bientôt ! #cuisine"));

        var finding = Given.Dossier(history).Finding(RuleIds.Templates);

        Assert.Equal(0, finding.Points);
        Assert.All(finding.Evidence, evidence => Assert.Equal("ne rien manquer, à bientôt", evidence.Quote));
    }

    // Nine words of a post's own: letters, for figures are not compared.
    private static Post Distinct(int number) => Sample.Post(number,
        string.Join(' ', Enumerable.Range(0, 9).Select(word => $"mot{(char)('a' + number / 26)}{(char)('a' + number % 26)}{(char)('a' + word)}")) + ".");

    [Fact]
    public void A_day_far_above_the_others_is_a_signal_with_the_figures_and_innocent_explanations()
    {
        var finding = Given.Dossier(Growing(jolt: 4_000)).Finding(RuleIds.GrowthSpike);

        Assert.Equal(Severity.Medium, finding.Severity);
        Assert.Contains("+4,051 on 5 January 2026", finding.Sentence.En);
        Assert.Contains("+4\u202f051 le 5 janvier 2026", finding.Sentence.Fr);
        Assert.NotEmpty(finding.Harmless);
    }

    [Theory]
    [InlineData("Grand concours : un panier à gagner !", 900L)]
    [InlineData("Une recette de soupe", 90_000L)]
    public void A_giveaway_or_a_viral_post_just_before_excuses_a_rise_and_is_quoted(string text, long likes)
    {
        var history = Growing(jolt: 4_000).Add(Sample.Post(11, text, likes) with { Id = "excuse" });

        var dossier = Given.Dossier(history);

        Assert.Equal("excuse", dossier.Finding(RuleIds.GrowthExcused).Evidence.Single().PostId);
        Assert.DoesNotContain(RuleIds.GrowthSpike, dossier.Of(Dimension.Authenticity).Rules());
    }

    [Fact]
    public void A_sudden_loss_is_told_and_never_excused() => Assert.Equal(Severity.Low,
        Given.Dossier(Growing(jolt: -3_000)).Finding(RuleIds.GrowthDrop).Severity);

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Everyday_growth_is_steady(long jolt) =>
        Assert.Contains("40 daily", Given.Dossier(Growing(jolt)).Finding(RuleIds.GrowthSteady).Sentence.En);

    [Fact]
    public void Too_few_days_are_said_and_not_judged()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, 300).Followed(1, 2, 9_000).Add(30);

        var result = Given.Dossier(history).Of(Dimension.Authenticity);

        Assert.Contains(result.NotChecked!, gap => gap.En.StartsWith("Growth: 28 daily", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Rules(), rule => rule.Contains("growth", StringComparison.Ordinal));
    }

    [Fact]
    public void Posts_with_many_likes_and_hardly_a_comment_stand_out_of_their_own_channel()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(3, number => Sample.Post(100 + number, $"Une bonne adresse {number}", likes: 9_000, comments: 9));

        var finding = Given.Dossier(history).Finding(RuleIds.LikesWithoutComments);

        Assert.Equal(3, finding.Evidence.Count);
        Assert.Contains("3 posts", finding.Sentence.En);
    }

    [Fact]
    public void Comments_that_repeat_are_told_with_their_share()
    {
        var dossier = Given.Dossier(Commented(
            (post, reader) => reader < 3 ? "Great content, love it!" : $"{post} {reader}"));

        Assert.Contains("of 200 comments", dossier.Finding(RuleIds.RepeatedComments).Sentence.En);
    }

    [Fact]
    public void Comments_without_a_word_are_told() => Assert.Contains("90%",
        Given.Dossier(Commented((_, reader) => reader < 9 ? "🔥🔥" : "Bravo Ada"))
            .Finding(RuleIds.EmojiComments).Sentence.En);

    [Fact]
    public void The_same_accounts_below_every_post_are_told() => Assert.Contains("10 accounts comment on at least 80%",
        Given.Dossier(Commented((post, reader) => $"{post} et {reader}")).Finding(RuleIds.SameCommenters).Sentence.En);

    [Fact]
    public void Ordinary_comments_raise_no_signal()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, 300).Add(20).Commented(
            Enumerable.Range(0, 200).Select(number => new PostComment(
                $"post-{1 + number % 20}", $"reader-{number % 97}", $"Ma remarque numéro {number}")));

        Assert.DoesNotContain(Given.Dossier(history).Of(Dimension.Authenticity).Rules(),
            rule => rule.Contains("comment", StringComparison.Ordinal));
    }

    [Fact]
    public void Posts_at_a_fixed_interval_are_told()
    {
        var finding = Given.Dossier(new HistoryBuilder().Add(30)).Finding(RuleIds.Clockwork);

        Assert.Contains("24 hours", finding.Sentence.En);
    }

    [Fact]
    public void The_score_lies_in_a_range_that_widens_with_what_was_not_checked()
    {
        var bare = Range(new HistoryBuilder().Add(30));
        var known = Range(Growing(jolt: 0));

        Assert.True(bare.Low < known.Low, $"{bare} and {known}");
        Assert.True(bare.High > bare.Low);
    }

    private static ScoreRange Range(HistoryBuilder history) =>
        Assert.IsType<DimensionResult.Scored>(Given.Dossier(history).Of(Dimension.Authenticity)).Range!;

    /// <summary>Forty days of about 50 new followers each, and a jolt on 5 January.</summary>
    private static HistoryBuilder Growing(long jolt)
    {
        long[] counts = [.. Enumerable.Range(0, 40)
            .Select(day => 20_000L + 50 * day + day * day % 7 + (day >= 29 ? jolt : 0))];
        return new HistoryBuilder().OnChannel(Sample.Channel, 20_000, 300).Followed(counts)
            .Add(30, number => Sample.Post(number, Distinct(number).Text, 900 + number)
                with { PublishedAt = Sample.Now.AddHours(-24 * number - number % 5) });
    }

    /// <summary>Twenty posts, each with a comment of the same ten readers.</summary>
    private static HistoryBuilder Commented(Func<int, int, string> text) => new HistoryBuilder()
        .OnChannel(Sample.Channel, 20_000, 300).Add(20).Commented(
            from post in Enumerable.Range(1, 20)
            from reader in Enumerable.Range(0, 10)
            select new PostComment($"post-{post}", $"reader-{reader}", text(post, reader)));

    [Fact]
    public void No_sentence_speaks_of_fraud() => Assert.DoesNotContain("fraud", System.Text.Encoding.UTF8.GetString(
        CanonicalJson.Serialize(Sample.Policy with { Safety = Sample.Policy.Safety with { Rules = [], Words = [] } })));
}
