using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Originality;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Originality;

public sealed class RepetitionsTests
{
    private const string Caption =
        "Aujourd'hui je partage avec vous ma recette de soupe au potiron, facile et rapide pour toute la famille";

    [Fact]
    public void Finds_posts_that_nearly_repeat_each_other()
    {
        var originality = Repetitions.Of(
        [
            Post(1, Caption), Post(2, $"{Caption} 😍 #soupe https://a.example/1"),
            Post(3, Caption.Replace("toute la famille", "toute la tribu", StringComparison.Ordinal)),
            Post(4, "Ce matin le marché de Lyon sentait la pluie et le café, et personne ne se pressait"),
            Post(5, "Merci !"),
        ]);
        Assert.Equal((4, 2), (originality.Judged, originality.Repeats));
        Assert.Equal(["post-1", "post-2", "post-3"], Assert.Single(originality.Groups).Select(post => post.Post.Id));
    }

    [Fact]
    public void Finds_captions_made_from_one_template()
    {
        string[] dishes = ["une tarte aux pommes", "des gnocchis à la sauge", "un curry de lentilles"];
        var originality = Repetitions.Of(
        [
            .. dishes.Index().Select(dish => Post(dish.Index + 1,
                $"Nouvelle recette sur le blog : {dish.Item}, et abonnez-vous pour ne rien manquer")),
        ]);
        Assert.Equal(
            [(CaptionPlace.Opening, "nouvelle recette sur le blog"), (CaptionPlace.Closing, "vous pour ne rien manquer")],
            originality.Templates.Select(template => (template.Place, template.Words)));
        Assert.All(originality.Templates, template => Assert.Equal(3, template.Uses.Count));
    }

    [Theory]
    [InlineData("Jour {0} de mon défi : trente minutes de yoga chaque matin avant le petit déjeuner")]
    [InlineData("Trente minutes de yoga chaque matin avant le petit déjeuner, c'était le jour J{0}")]
    [InlineData("Recette n° {0} de la série des soupes que toute la famille mange sans broncher")]
    [InlineData("Recipe #{0} of the soups that the whole family eats without a word")]
    [InlineData("S01E{0} du podcast, trente minutes avec les mêmes questions et une autre personne")]
    public void A_series_that_counts_repeats_itself_whatever_the_number(string series) =>
        Assert.Equal(3, Repetitions.Of([.. Numbered(series, 11, 12, 13, 15)]).Repeats);

    [Fact]
    public void Does_not_depend_on_the_order_of_the_posts()
    {
        AnalysedPost[] posts =
        [
            .. Enumerable.Range(1, 40).Select(day => Post(day, $"{Caption} {string.Join(' ', Enumerable.Repeat("encore", day % 5))}")),
        ];
        var (forwards, backwards) = (Repetitions.Of([.. posts]), Repetitions.Of([.. posts.Reverse()]));
        Assert.Equal(forwards.Repeats, backwards.Repeats);
        Assert.Equal(forwards.Groups.SelectMany(group => group), backwards.Groups.SelectMany(group => group));
    }

    [Theory]
    [InlineData(3_000, 2_700, true)]
    [InlineData(3_000, 2_200, false)]
    [InlineData(3_000, 0, false)]
    [InlineData(100, 90, true)]
    [InlineData(100, 70, false)]
    public void Tells_of_long_captions_too_whether_most_of_their_runs_are_shared(int words, int shared, bool alike)
    {
        string[] one = [.. Enumerable.Range(0, words).Select(Made)];
        string[] other = [.. one[..shared], .. Enumerable.Range(words, words - shared).Select(Made)];

        Assert.Equal(alike ? 1 : 0, Repetitions.Of([Post(1, string.Join(' ', one)), Post(2, string.Join(' ', other))]).Repeats);

        // Words of letters alone, no two the same.
        static string Made(int number) =>
            string.Concat(number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
    }

    [Fact]
    public void Tells_which_short_captions_are_the_same()
    {
        var repetitions = Repetitions.Of(
            [Post(1, "Merci !"), Post(2, "merci"), Post(3, "Bonjour"), Post(4, "🌞"), Post(5, "🌞"), Post(6, "🌧")]);

        Assert.Equal(0, repetitions.Judged);
        Assert.Equal(
            [["post-1", "post-2"], ["post-4", "post-5"]],
            repetitions.Same.Select(same => same.Select(post => post.Post.Id).Order().ToArray()).OrderBy(ids => ids[0]));
    }

    private static IEnumerable<AnalysedPost> Numbered(string series, params int[] figures) => figures.Index().Select(at =>
        Post(at.Index + 1, string.Format(System.Globalization.CultureInfo.InvariantCulture, series, at.Item)));

    private static AnalysedPost Post(int day, string text) =>
        new(Sample.Channel, Sample.Post(day, text), Sha256Hex.Of(text), new TextAnalysis("fr", 1, null));
}
