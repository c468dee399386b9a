using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Disclosure;

public sealed class MarkerPlaceTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Une soupe de saison. ", 8));

    [Fact]
    public void A_marker_below_the_fold_is_late_and_quoted_where_it_stands()
    {
        var finding = Find($"{Long}Collaboration commerciale avec Verdura.", RuleIds.LateMarker);

        Assert.Equal("Collaboration commerciale", finding.Evidence.Single().Quote);
        Assert.Contains("125", finding.Sentence.Fr);
    }

    [Fact]
    public void A_marker_among_many_hashtags_is_buried() =>
        Find("Avec Verdura #soupe #légumes #hiver #pub #cuisine", RuleIds.BuriedMarker);

    [Fact]
    public void A_marker_in_a_language_the_public_may_not_read_is_foreign() =>
        Find("Un panier de légumes avec Verdura #ad", RuleIds.ForeignMarker);

    [Theory]
    [InlineData("#Werbung Un panier de légumes de chez Verdura")]
    [InlineData("Paid partnership avec Verdura, un panier de légumes")]
    [InlineData("Anzeige | Un panier de légumes de saison")]
    public void A_marker_of_another_language_than_the_laws_is_foreign(string text) =>
        Find(text, RuleIds.ForeignMarker);

    [Theory]
    [InlineData("Publicité. Un panier Verdura #soupe #hiver #légumes #publicité")]
    [InlineData("#pub Un panier Verdura")]
    [InlineData("Un panier Verdura #soupe #pub")]
    [InlineData("#ad Collaboration commerciale avec Verdura")]
    public void A_marker_in_plain_sight_is_enough(string text) =>
        Assert.Equal([RuleIds.Marked], Rules(text, flag: null));

    [Fact]
    public void The_platforms_flag_stands_above_the_post_whatever_the_text_says() =>
        Assert.Equal([RuleIds.Marked], Rules($"{Long} #ad", flag: true));

    private static Finding Find(string text, string rule)
    {
        var finding = Given.Dossier(History(text, null)).Finding(rule);
        Assert.Equal(Severity.Low, finding.Severity);
        Assert.NotEmpty(finding.Harmless);
        return finding;
    }

    private static IEnumerable<string> Rules(string text, bool? flag) =>
        Given.Dossier(History(text, flag)).Of(Dimension.Disclosure).Rules();

    private static HistoryBuilder History(string text, bool? flag) =>
        new HistoryBuilder().Add(20).Add(Sample.Post(99, text) with { PaidPartnership = flag });
}
