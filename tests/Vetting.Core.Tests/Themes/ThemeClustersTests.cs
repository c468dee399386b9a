using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Texts;
using Vetting.Core.Themes;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Themes;

public sealed class ThemeClustersTests
{
    [Fact]
    public void Gathers_the_names_of_one_topic_and_counts_them_by_quarter()
    {
        AnalysedPost[] posts =
        [
            Spoken(1, "Ma soupe de potiron", "soupe", "potiron"), Spoken(2, "Une Soupe, du potiron", "Soupe", "potiron"),
            Spoken(3, "Encore de la soupe #Potiron", "soupe", "#Potiron"), Spoken(100, "Des soupes", "soupes"),
            .. Enumerable.Range(101, 5).Select(day => Spoken(day, $"Le vélo en ville {day}", "vélo", "ville")),
        ];
        var themes = ThemeClusters.Of([.. posts]);
        Assert.Equal(["vélo", "soupe"], themes.Select(theme => theme.Name));
        Assert.Equal(["soupe", "potiron"], themes[1].Words);
        Assert.Equal(4, themes[1].Posts.Count);
        Assert.Equal(
            [new ThemeShare("2025-Q4", 1, 0.1667), new ThemeShare("2026-Q1", 3, 1)], themes[1].Quarters);
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_posts()
    {
        AnalysedPost[] posts =
        [
            .. Enumerable.Range(1, 60).Select(day => Spoken(
                day, $"soupe vélo potiron ville {day}", day % 2 == 0 ? "soupe" : "vélo", day % 3 == 0 ? "potiron" : "ville")),
        ];
        var (forwards, backwards) = (ThemeClusters.Of([.. posts]), ThemeClusters.Of([.. posts.Reverse()]));
        Assert.Equal(forwards.Select(Shown), backwards.Select(Shown));
        Assert.NotEmpty(forwards);

        static string Shown(Theme theme) =>
            $"{theme.Name} {string.Join(' ', theme.Words)} {theme.Posts.Count} {string.Join(' ', theme.Quarters)}";
    }

    [Fact]
    public void Names_nothing_that_fewer_than_three_posts_speak_of() =>
        Assert.Empty(ThemeClusters.Of([Spoken(1, "la soupe", "soupe"), Spoken(2, "la soupe", "soupe")]));

    [Fact]
    public void One_caption_published_over_and_over_makes_no_theme() =>
        Assert.Empty(ThemeClusters.Of([.. Enumerable.Range(1, 9).Select(day => Spoken(day, "la soupe", "soupe"))]));

    [Theory]
    [InlineData("fr", "collaboration commerciale", "partenariat commercial", "offre commerciale", "commerciale")]
    [InlineData("en", "slow cooker", "slow oats", "slow walk", "slow")]
    [InlineData("en", "leather bag", "leather hat", "leather cap", "leather")]
    [InlineData("fr", "vin rouge", "thé rouge", "sac rouge", "rouge")]
    public void Takes_no_word_for_a_theme_that_only_tells_what_something_is_like(
        string language, string first, string second, string third, string no)
    {
        string[] phrases = [first, second, third];

        Assert.DoesNotContain(
            ThemeClusters.Of([.. phrases.Index().Select(phrase => SpokenIn(language, phrase.Index + 1, phrase.Item, phrase.Item))]),
            theme => theme.Name == no);
    }

    [Theory]
    [InlineData("#ada")]
    [InlineData("#AdaCuisine")]
    [InlineData("#teamAda")]
    [InlineData("#lesRecettesDAda")]
    [InlineData("Ada")]
    public void The_accounts_own_tag_and_name_are_no_theme(string own) =>
        Assert.Equal(["vélo"], ThemeClusters.Of(
            [.. Enumerable.Range(1, 9).Select(day => Spoken(day, $"Le vélo {own} {day}", "vélo", own))], ["Ada Martin"])
            .Select(theme => theme.Name));

    [Theory]
    [InlineData("#cuisine", "cuisine")]
    [InlineData("#canada", "canada")]
    public void A_tag_that_happens_to_be_like_it_is_one(string tag, string name) =>
        Assert.Contains(ThemeClusters.Of(
            [.. Enumerable.Range(1, 9).Select(day => Spoken(day, $"Encore {tag} {day}", tag))], ["Ada Martin"]),
            theme => theme.Name == name);

    [Fact]
    public void A_tag_and_the_same_in_words_are_one_theme() => Assert.Equal(["trail running"], ThemeClusters.Of(
    [
        .. Enumerable.Range(1, 3).Select(day => SpokenIn("en", day, $"The trail running of day {day}", "trail running")),
        .. Enumerable.Range(4, 6).Select(day => SpokenIn("en", day, $"Day {day} #TrailRunning", "#TrailRunning")),
    ]).Select(theme => theme.Name));

    [Fact]
    public void A_phrase_is_found_within_longer_ones() => Assert.Equal(["huile d'olive"], ThemeClusters.Of(
    [
        .. new[] { "filet d'huile d'olive", "huile d'olive de Nyons", "huile d'olive", "marché d'huile d'olive" }.Index()
            .Select(phrase => Spoken(phrase.Index + 1, $"Un {phrase.Item}", phrase.Item)),
    ]).Select(theme => theme.Name));

    [Theory]
    [InlineData("fr", "pâte feuilletée", "pâte")]
    [InlineData("en", "puff pastry", "pastry")]
    public void Names_a_theme_by_the_phrase_its_word_mostly_stands_in(string language, string phrase, string word) =>
        Assert.Equal(phrase, ThemeClusters.Of(
        [
            .. Enumerable.Range(1, 5).Select(day => SpokenIn(language, day, $"{phrase} {day}", phrase)),
            .. Enumerable.Range(6, 3).Select(day => SpokenIn(language, day, $"{word} {day}", word)),
            .. Enumerable.Range(20, 9).Select(day => SpokenIn(language, day, $"vélo {day}", "vélo")),
        ])[1].Name);

    private static AnalysedPost Spoken(int day, string text, params string[] phrases) =>
        SpokenIn("fr", day, text, phrases);

    private static AnalysedPost SpokenIn(string language, int day, string text, params string[] phrases) => new(
        Sample.Channel, Sample.Post(day, text), Sha256Hex.Of(text), new TextAnalysis(language, 1, null)
        {
            KeyPhrases =
            [
                .. phrases.Select(phrase =>
                    new TextSpan(text.IndexOf(phrase, StringComparison.Ordinal), phrase.Length)),
            ],
        });
}
