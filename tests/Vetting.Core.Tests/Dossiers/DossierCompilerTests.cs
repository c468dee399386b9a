using System.Globalization;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Dossiers;

public sealed class DossierCompilerTests
{
    [Fact]
    public void A_sound_micro_creator_is_scored_in_every_dimension_and_recommended()
    {
        var dossier = DossierCompiler.Compile(Sample.Inputs(new HistoryBuilder().Add(60).Build()));

        Assert.Equal(Recommendation.Approve, dossier.Advice.Recommendation);
        Assert.All(dossier.Dimensions, dimension => Assert.IsType<DimensionResult.Scored>(dimension));
        Assert.Equal(Enum.GetValues<Dimension>(), dossier.Dimensions.Select(dimension => dimension.Dimension));
        Assert.InRange(dossier.Advice.Score!.Value, 90, 100);
        Assert.Equal(60, dossier.Charts.Engagement!.Posts.Count);
    }

    [Fact]
    public void The_rule_of_every_finding_is_explained_once()
    {
        var posts = new HistoryBuilder().Add(60)
            .Add(3, number => Sample.Post(100 + number, "Putain, quelle recette de merde"))
            .Add(Sample.Post(200, "Mes sachets de nicotine préférés, code ADA10. Collaboration commerciale"))
            .Build();

        var dossier = DossierCompiler.Compile(Sample.Inputs(posts));

        var rules = dossier.Rules!;
        Assert.Equal(
            dossier.Dimensions.SelectMany(result => result.Findings).Select(finding => finding.Rule).Distinct()
                .Order(StringComparer.Ordinal),
            rules.Select(rule => rule.Id));
        Assert.All(rules, rule => Assert.NotNull(rule.Explanation));
        Assert.Contains(rules, rule => rule.Id.StartsWith("safety.", StringComparison.Ordinal));
        Assert.Contains(rules, rule => rule is { Id: "fr-2023-451.nicotine", References.Count: > 0 });
    }

    [Fact]
    public void Says_that_another_analysis_stood_in_for_a_service_that_stayed_away()
    {
        var inputs = Sample.Inputs(new HistoryBuilder().Add(60).Build());

        var dossier = DossierCompiler.Compile(inputs with { Provenance = Sample.Provenance with { StandIn = true } });

        Assert.Single(dossier.NotJudged!, gap => gap.Why.En.Contains("read the posts in its place"));
        Assert.Equal(dossier.NotJudged!.Count - 1, DossierCompiler.Compile(inputs).NotJudged!.Count);
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_inputs_give_the_same_bytes_in_every_culture(string culture)
    {
        var inputs = Sample.Inputs(new HistoryBuilder().Add(60)
            .Add(Sample.Post(99, "Avec mon code ADA10, -10 % de RÉDUCTION ! Lien en bio, ISTANBUL")).Build());
        var expected = Bytes(inputs);

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, Bytes(inputs));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Sponsored_posts_and_followers_are_drawn_over_time()
    {
        var history = new HistoryBuilder().OnChannel(Sample.Channel, 20_000, 300).Followed(10, 11, 13)
            .Add(Sample.Post(1, "Avec mon code ADA10")).Add(Sample.Post(2, "#pub avec mon code ADA10"))
            .Add(Sample.Post(40, "Une soupe"));

        var charts = Given.Dossier(history).Charts;

        Assert.Equal(
            [new("2025-12", 1, 0, 0) { Ambiguous = 0 }, new("2026-01", 2, 2, 1) { Ambiguous = 0 }], charts.Sponsored!);
        Assert.Equal([10, 11, 13], Assert.Single(charts.Growth!).Days.Select(day => day.Followers));
        Assert.Null(Given.Dossier(new HistoryBuilder().Add(3)).Charts.Sponsored);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_for_an_unavailable_channel_is_a_line_in_both_languages(UnavailableReason reason)
    {
        var history = new HistoryBuilder().Unavailable(Sample.Channel, reason).Build();

        var dossier = DossierCompiler.Compile(Sample.Inputs(history));

        Assert.Equal(reason, dossier.Channels.Single().Unavailable);
        var line = Assert.Single(dossier.Advice.Reasons, text => text.En.StartsWith(Sample.Channel.DisplayName));
        Assert.StartsWith(Sample.Channel.DisplayName, line.Fr);
        Assert.NotEqual(line.Fr, line.En);
    }

    [Fact]
    public void A_malformed_history_says_what_is_wrong_with_it()
    {
        var history = new HistoryBuilder().Unavailable(Sample.Channel, UnavailableReason.Malformed).Build();

        var dossier = DossierCompiler.Compile(Sample.Inputs(history));

        Assert.Contains(dossier.Advice.Reasons, line => line.Fr.EndsWith("(sample).", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_any_post_nothing_is_judged_and_the_advice_is_none()
    {
        var history = new HistoryBuilder().Unavailable(Sample.Channel, UnavailableReason.Private).Build();

        var dossier = DossierCompiler.Compile(Sample.Inputs(history));

        Assert.All(dossier.Dimensions, dimension => Assert.IsType<DimensionResult.InsufficientData>(dimension));
        Assert.Equal(Recommendation.NotEnough, dossier.Advice.Recommendation);
        Assert.Null(dossier.Advice.Score);
    }

    public static TheoryData<UnavailableReason> Reasons => [.. Enum.GetValues<UnavailableReason>()];

    private static string Bytes(Material inputs) =>
        System.Text.Encoding.UTF8.GetString(CanonicalJson.Serialize(DossierCompiler.Compile(inputs)));
}
