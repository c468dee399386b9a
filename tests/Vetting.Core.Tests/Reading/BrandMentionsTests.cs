using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

public sealed class BrandMentionsTests
{
    [Theory]
    [InlineData("fr", "Mes légumes viennent de chez Verdura, lien en bio", "Verdura", MentionKind.Brand)]
    [InlineData("fr", "Bon plan sur le Robot Mix 3 jusqu'à dimanche", "Robot Mix 3", MentionKind.Product)]
    [InlineData("fr", "Unboxing du colis de chez @verdura", "@verdura", MentionKind.Account)]
    [InlineData("en", "My greens come from Verdura, link in bio", "Verdura", MentionKind.Brand)]
    [InlineData("en", "Free shipping until Sunday at @verdura", "@verdura", MentionKind.Account)]
    [InlineData("en", "Unboxing the new Mixer 3", "Mixer 3", MentionKind.Product)]
    public void A_brand_beside_another_weak_sign_shows_commercial_intent(
        string language, string text, string name, MentionKind kind)
    {
        var finding = Assert.Single(Findings(language, text, name, kind));

        Assert.Equal(RuleIds.Unmarked, finding.Rule);
        Assert.Contains(name.TrimStart('@').ToLowerInvariant(), finding.Sentence.Fr);
    }

    [Theory]
    [InlineData("fr", "Mes légumes viennent de chez Verdura", "Verdura", MentionKind.Brand)]
    [InlineData("fr", "Dîner chez @verdura, quel régal", "@verdura", MentionKind.Account)]
    [InlineData("fr", "Nouvel épisode avec @anna, lien en bio", "@anna", MentionKind.Account)]
    [InlineData("fr", "Nos photos de Lyon, lien en bio", "Lyon", MentionKind.Place)]
    [InlineData("en", "My greens come from Verdura and the Mixer 3 does the rest", "Verdura", MentionKind.Brand)]
    [InlineData("en", "Dinner at @verdura was lovely", "@verdura", MentionKind.Account)]
    [InlineData("en", "New episode with @anna, link in bio", "@anna", MentionKind.Account)]
    [InlineData("en", "An unboxing with Anna", "Anna", MentionKind.Person)]
    public void A_brand_alone_or_a_name_that_is_none_shows_nothing(
        string language, string text, string name, MentionKind kind) =>
        Assert.Empty(Findings(language, text, name, kind));

    [Fact]
    public void A_name_the_analysis_only_guesses_is_no_brand() =>
        Assert.Empty(Findings("fr", "Bon plan chez Verdura", "Verdura", MentionKind.Brand, confidence: 0.4));

    [Fact]
    public void However_often_brands_are_named_and_whatever_they_weigh_they_do_not_count_alone()
    {
        var policy = Sample.Policy with
        {
            Disclosure = Sample.Policy.Disclosure with
            {
                Signs = [.. Sample.Policy.Disclosure.Signs.Select(sign => sign.OnlyBeside ? sign with { Weight = 5 } : sign)],
            },
        };
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(99, "Chez Verdura et chez Orvale"))
            .Naming(MentionKind.Brand, "Verdura").Naming(MentionKind.Brand, "Orvale");

        Assert.Empty(Given.Dossier(history, policy: policy).Of(Dimension.Disclosure).Findings);
    }

    [Fact]
    public void Advertisers_of_stated_collaborations_and_competitors_are_brands_wherever_they_are_named()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(Sample.Post(97, "#pub La box du mois") with { Collaboration = new Collaboration("Verdura") })
            .Add(Sample.Post(98, "Bon plan : les paniers #verdura"))
            .Add(Sample.Post(99, "Les couteaux d'Orvale, lien en bio"))
            .Add(Sample.Post(96, "Les paniers de Verdura et les couteaux d'Orvale"));
        var brief = Sample.Brief with { Competitors = ["Orvale"] };

        Assert.Equal(["Bon plan", "lien en bio"],
            Given.Dossier(history, brief).Finding(RuleIds.Unmarked).Evidence.Select(evidence => evidence.Quote));
    }

    private static IReadOnlyList<Finding> Findings(
        string language, string text, string name, MentionKind kind, double confidence = 0.7) =>
        Given.Dossier(new HistoryBuilder().Add(20).Add(Sample.Post(99, text), language)
            .Naming(kind, name, confidence)).Of(Dimension.Disclosure).Findings;
}
