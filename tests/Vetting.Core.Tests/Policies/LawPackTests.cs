using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Policies;

/// <summary>Reads every legal pack that ships.</summary>
public sealed class LawPackTests
{
    private static readonly IReadOnlyList<LawPack> Laws = Sample.Policy.Disclosure.Laws;

    public static TheoryData<string, string> Promotions =>
    [
        .. Laws.SelectMany(law => law.Promotions).SelectMany(promotion => new[] { "fr", "en" }
            .Select(language => new TheoryDataRow<string, string>(promotion.Id, language))),
    ];

    [Fact]
    public void The_default_policy_holds_every_pack_whole_with_version_date_and_articles()
    {
        Assert.Equal(["eu-dsa", "fr-2023-451", "us-ftc"], LawPacks.Names);
        Assert.Equal(LawPacks.Names, Laws.Select(law => law.Id).Order(StringComparer.Ordinal));
        Assert.All(Laws, law =>
        {
            Assert.NotEmpty(law.Version);
            Assert.NotEmpty(law.References);
            Assert.NotEmpty(law.Countries);
        });
    }

    [Theory]
    [MemberData(nameof(Promotions))]
    public void Each_promotion_matches_its_example_and_not_its_harmless_one(string id, string language)
    {
        var promotion = Laws.SelectMany(law => law.Promotions).Single(promotion => promotion.Id == id);

        Assert.Contains(id, Rules(promotion.Examples.Matching.In(language), language));
        Assert.DoesNotContain(Rules(promotion.Examples.Harmless.In(language), language),
            rule => Laws.SelectMany(law => law.Promotions).Any(other => other.Id == rule));
    }

    [Fact]
    public void A_post_without_commercial_intent_is_free_to_speak_of_anything() =>
        Assert.Empty(Rules("Mon avis sur les paris sportifs et le botox.", "fr"));

    [Fact]
    public void An_unknown_pack_is_named_with_those_there_are()
    {
        var failure = Assert.Throws<ArgumentException>(
            () => LawPacks.Into(PolicyFile.Parse("""{"disclosure":{"laws":["fr-1905"]}}"""u8.ToArray())));

        Assert.Contains("fr-1905; there are eu-dsa, fr-2023-451, us-ftc", failure.Message);
    }

    private static IEnumerable<string> Rules(string text, string language) => Given.Dossier(
        new HistoryBuilder().Add(20).Add(Sample.Post(99, text), language),
        submission: Sample.Submission with { Countries = new("FR", []) }).Of(Dimension.Disclosure).Rules();
}
