using Vetting.Core.Discourse;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Discourse;

public sealed class ThemesTests
{
    [Fact]
    public void Gathers_the_names_of_one_topic_and_counts_them_by_quarter()
    {
        AnalysedPost[] posts =
        [
            Spoken(1, "Ma soupe de potiron", "soupe", "potiron"), Spoken(2, "Une Soupe, du potiron", "Soupe", "potiron"),
            Spoken(3, "Encore de la soupe #Potiron", "soupe", "#Potiron"), Spoken(100, "Des soupes", "soupes"),
            .. Enumerable.Range(101, 5).Select(day => Spoken(day, "Le vélo en ville", "vélo", "ville")),
        ];
        var themes = Themes.Of(posts);
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
                day, "soupe vélo potiron ville", day % 2 == 0 ? "soupe" : "vélo", day % 3 == 0 ? "potiron" : "ville")),
        ];
        var (forwards, backwards) = (Themes.Of(posts), Themes.Of([.. posts.Reverse()]));
        Assert.Equal(forwards.Select(Shown), backwards.Select(Shown));
        Assert.NotEmpty(forwards);

        static string Shown(Theme theme) =>
            $"{theme.Name} {string.Join(' ', theme.Words)} {theme.Posts.Count} {string.Join(' ', theme.Quarters)}";
    }

    [Fact]
    public void Names_nothing_that_fewer_than_three_posts_speak_of() =>
        Assert.Empty(Themes.Of([Spoken(1, "la soupe", "soupe"), Spoken(2, "la soupe", "soupe")]));

    private static AnalysedPost Spoken(int day, string text, params string[] phrases) => new(
        Sample.Channel, Sample.Post(day, text), TextHash.Of(text), new TextAnalysis("fr", 1, null)
        {
            KeyPhrases =
            [
                .. phrases.Select(phrase =>
                    new TextSpan(text.IndexOf(phrase, StringComparison.Ordinal), phrase.Length)),
            ],
        });
}
