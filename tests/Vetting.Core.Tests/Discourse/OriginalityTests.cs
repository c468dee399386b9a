using Vetting.Core.Discourse;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Discourse;

public sealed class OriginalityTests
{
    private const string Caption =
        "Aujourd'hui je partage avec vous ma recette de soupe au potiron, facile et rapide pour toute la famille";

    [Fact]
    public void Finds_posts_that_nearly_repeat_each_other()
    {
        var originality = Originality.Of(
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
        var originality = Originality.Of(
        [
            .. dishes.Index().Select(dish => Post(dish.Index + 1,
                $"Nouvelle recette sur le blog : {dish.Item}, et abonnez-vous pour ne rien manquer")),
        ]);
        Assert.Equal(
            [(CaptionPlace.Opening, "nouvelle recette sur le blog"), (CaptionPlace.Closing, "vous pour ne rien manquer")],
            originality.Templates.Select(template => (template.Place, template.Words)));
        Assert.All(originality.Templates, template => Assert.Equal(3, template.Uses.Count));
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_posts()
    {
        AnalysedPost[] posts =
        [
            .. Enumerable.Range(1, 40).Select(day => Post(day, $"{Caption} {string.Join(' ', Enumerable.Repeat("encore", day % 5))}")),
        ];
        var (forwards, backwards) = (Originality.Of(posts), Originality.Of([.. posts.Reverse()]));
        Assert.Equal(forwards.Repeats, backwards.Repeats);
        Assert.Equal(forwards.Groups.SelectMany(group => group), backwards.Groups.SelectMany(group => group));
    }

    private static AnalysedPost Post(int day, string text) =>
        new(Sample.Channel, Sample.Post(day, text), TextHash.Of(text), new TextAnalysis("fr", 1, null));
}
