using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Portraits;
using Vetting.Core.Tests.Dossiers;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Portraits;

public sealed class PortraitTests
{
    [Fact]
    public void Rhythm_is_posts_a_week_over_what_was_read_with_its_longest_pause()
    {
        var history = new HistoryBuilder();
        foreach (var day in new[] { 1, 3, 5, 7, 9, 50, 52, 54, 56, 57 })
            history.Add(Sample.Post(day, $"Un gratin du jour {day}."));

        var rhythm = Drawn(history).Rhythm;

        Assert.Equal(new Rhythm(1.125, 1, 41, DateOnly.FromDateTime(Sample.Now.AddDays(-50).UtcDateTime)), rhythm);
    }

    [Fact]
    public void One_post_has_no_rhythm_and_none_stands_out()
    {
        var drawn = Drawn(new HistoryBuilder().Add(1));

        Assert.Null(drawn.Rhythm);
        Assert.Empty(drawn.Best);
        Assert.Null(drawn.Typical);
    }

    [Fact]
    public void Typical_counts_are_medians_of_the_newest_thirty_that_have_them()
    {
        var history = new HistoryBuilder().Add(60, number => Sample.Post(number, $"Soupe {number}.",
            likes: number <= 30 ? 100 + number : 9_000, comments: null) with { Views = number <= 2 ? 5_000 : null });

        var typical = Drawn(history).Typical;

        // Two posts with views are too few for a median; nobody gave comments or shares.
        Assert.Equal(new TypicalCounts(30, null, 116, null, null), typical);
    }

    [Fact]
    public void The_best_posts_go_by_views_where_most_have_them()
    {
        var history = new HistoryBuilder().Add(12, number => Sample.Post(number, $"Tarte {number}.", likes: 1_000 - number)
            with { Views = number * 1_000 });

        var best = Drawn(history).Best;

        Assert.Equal(["post-12", "post-11", "post-10"], best.Select(post => post.PostId));
    }

    [Fact]
    public void The_best_posts_go_by_reactions_where_views_are_rare()
    {
        var history = new HistoryBuilder().Add(12, number => Sample.Post(number, $"Tarte {number}.", likes: 1_000 - number)
            with { Views = number == 7 ? 90_000 : null });

        Assert.Equal(["post-1", "post-2", "post-3"], Drawn(history).Best.Select(post => post.PostId));
    }

    [Fact]
    public void Partners_are_told_by_name_with_dates_marks_and_what_was_stated()
    {
        var history = new HistoryBuilder().Add(15)
            .Add(Deal(20, "Verdura", 300, 50) with { PaidPartnership = true })
            .Add(Deal(90, "verdura ", 200, null))
            .Add(Deal(40, "Noralune", null, null))
            .Add(Sample.Post(60, "Collaboration commerciale avec @lacosse : mon pain préféré.")).Naming(MentionKind.Account, "@lacosse");

        var portrait = Given.Dossier(history).Portrait!;

        Assert.Equal(
            [("Verdura", 2, 1, 550m), ("Noralune", 1, 0, null), ("lacosse", 1, 1, null)],
            portrait.Partners.Select(partner => (partner.Name, partner.Posts, partner.Marked, partner.Declared)));
        Assert.Equal((Sample.Now.AddDays(-90), Sample.Now.AddDays(-20)), (portrait.Partners[0].First, portrait.Partners[0].Last));
        Assert.Equal((2, 500m, 50m, 200m, 300m), (portrait.Pay!.Posts, portrait.Pay.Fees, portrait.Pay.Gifts,
            portrait.Pay.LowestFee, portrait.Pay.HighestFee));
    }

    [Fact]
    public void A_name_that_only_advertising_speaks_of_is_a_partner()
    {
        var history = new HistoryBuilder().Add(15)
            .Add(Sample.Post(20, "#ad Deux gélules de Korvanta chaque matin, code ADA10."))
            .Naming(MentionKind.Other, "Korvanta", 0.4).Naming(MentionKind.Other, "ADA10", 0.4)
            .Add(Sample.Post(30, "#ad KORVANTA encore, en October avec Ada et Lyon."))
            .Naming(MentionKind.Other, "October", 0.4).Naming(MentionKind.Other, "Ada", 0.4).Naming(MentionKind.Place, "Lyon")
            .Add(Sample.Post(40, "Retour de Lyon, sans rien vendre."));

        var partner = Assert.Single(Given.Dossier(history).Portrait!.Partners);

        Assert.Equal(("Korvanta", 2), (partner.Name, partner.Posts));
    }

    [Theory]
    [InlineData("#ad Une commande de la Filature des Ormeaux.", "Filature", "Ormeaux", "Filature des Ormeaux")]
    [InlineData("#ad Hexley & Plume sent me a box.", "Hexley", "Plume", "Hexley & Plume")]
    [InlineData("#ad Le savon d’Aubrac Vermeil est doux.", "Aubrac", "Vermeil", "Aubrac Vermeil")]
    public void A_name_of_two_parts_is_one_partner(string text, string first, string second, string whole)
    {
        var history = new HistoryBuilder().Add(15).Add(Sample.Post(20, text))
            .Naming(MentionKind.Other, first, 0.4).Naming(MentionKind.Other, second, 0.4);

        Assert.Equal(whole, Assert.Single(Given.Dossier(history).Portrait!.Partners).Name);
    }

    [Fact]
    public void What_a_partner_sells_is_no_partner_beside_it()
    {
        var history = new HistoryBuilder().Add(15)
            .Add(Sample.Post(20, "#ad Le Verdura Panier Hiver est plein, code ADA10."))
            .Naming(MentionKind.Other, "Verdura Panier Hiver", 0.4)
            .Add(Sample.Post(30, "#ad Tout vient de Verdura, code ADA10."))
            .Naming(MentionKind.Other, "Verdura", 0.4);

        var partner = Assert.Single(Given.Dossier(history).Portrait!.Partners);

        Assert.Equal(("Verdura", 2), (partner.Name, partner.Posts));
    }

    [Fact]
    public void Two_names_in_one_post_are_two_partners()
    {
        var history = new HistoryBuilder().Add(15).Add(Sample.Post(20, "#ad Des draps Ormeaux lavés au savon Vermeil, code ADA10."))
            .Naming(MentionKind.Other, "Ormeaux", 0.4).Naming(MentionKind.Other, "Vermeil", 0.4);

        Assert.Equal(["Ormeaux", "Vermeil"], Given.Dossier(history).Portrait!.Partners.Select(partner => partner.Name));
    }

    [Fact]
    public void Declared_pay_is_summed_up_beside_what_is_usual()
    {
        var history = new HistoryBuilder().Add(15).Add(Deal(20, "Verdura", 700, null)).Add(Deal(90, "Noralune", 350, null));

        var dossier = Given.Dossier(history);

        var reach = dossier.Of(Dimension.Reach);
        Assert.DoesNotContain(RuleIds.ReachPay, reach.Rules());
        var line = dossier.Finding(RuleIds.ReachPayDeclared).Sentence.En;
        Assert.StartsWith(
            "States €1,050 received for 2 posts between 17 October 2025 and 26 December 2025, €350 to €700 each.", line,
            StringComparison.Ordinal);
        Assert.DoesNotContain('{', line);
    }

    [Fact]
    public void Fees_are_told_apart_from_a_sum_that_holds_gifts()
    {
        var history = new HistoryBuilder().Add(15).Add(Deal(20, "Verdura", 350, null)).Add(Deal(90, "Noralune", 700, 320));

        Assert.Contains(", gifts included; fees of €350 to €700.",
            Given.Dossier(history).Finding(RuleIds.ReachPayDeclared).Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_stand_without_a_currency_where_the_law_applied_names_none()
    {
        var american = Sample.Submission with { Countries = new("US", ["US"]) };
        var history = new HistoryBuilder().Add(15).Add(Deal(20, "Verdura", 450, null));

        var pay = Given.Dossier(history, submission: american).Portrait!.Pay!;

        Assert.Null(pay.Currency);
        Assert.Equal("450", pay.Written(pay.Sum).En);
    }

    [Fact]
    public void A_history_without_posts_has_no_portrait() =>
        Assert.Null(Given.Dossier(new HistoryBuilder().Unavailable(Sample.Channel, UnavailableReason.Private)).Portrait);

    private static ChannelPortrait Drawn(HistoryBuilder history) => Assert.Single(Given.Dossier(history).Portrait!.Channels);

    private static Post Deal(int day, string advertiser, decimal? fee, decimal? gift) =>
        Sample.Post(day, $"Une recette avec une nouveauté, jour {day}.") with
        {
            Collaboration = new Collaboration(advertiser, fee, gift),
        };
}
