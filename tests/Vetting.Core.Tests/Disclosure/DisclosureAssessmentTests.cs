using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Disclosure;

public sealed class DisclosureAssessmentTests
{
    [Theory]
    [InlineData("fr", "Avec mon code ADA10, livraison offerte", "2023-451")]
    [InlineData("fr", "Verdura m'a envoyé un panier, merci !", "2023-451")]
    [InlineData("en", "Use my code ADA10 for a treat", "16 CFR")]
    [InlineData("en", "The lovely folks at Verdura kindly sent me a box", "16 CFR")]
    [InlineData("en", "Shop now, link in bio", "16 CFR")]
    [InlineData("es", "unboxing #codepromo", "2022/2065")]
    public void Commercial_intent_without_a_marker_is_told_with_the_law_of_its_language(
        string language, string text, string law)
    {
        var findings = Findings(text, language);

        var finding = Assert.Single(findings);
        Assert.StartsWith("disclosure.", finding.Rule);
        Assert.NotEqual(RuleIds.Marked, finding.Rule);
        Assert.Contains(law, finding.Sentence.En);
        Assert.Contains(finding.Evidence.Single().Quote, text);
    }

    [Theory]
    [InlineData("fr", "Publicité - avec mon code ADA10")]
    [InlineData("fr", "Collaboration commerciale : un panier offert par Verdura")]
    [InlineData("fr", "#CollaborationCommerciale lien affilié")]
    [InlineData("en", "#ad Use my code ADA10")]
    [InlineData("en", "Paid partnership with Verdura, use my code ADA10")]
    public void A_marker_the_public_understands_is_enough(string language, string text) =>
        Assert.Equal([RuleIds.Marked], Findings(text, language).Select(finding => finding.Rule));

    [Theory]
    [InlineData("fr", "#collab avec mon code ADA10")]
    [InlineData("en", "#sp use my code ADA10")]
    [InlineData("fr", "En partenariat avec Verdura")]
    [InlineData("fr", "Un panier offert par Verdura, merci !")]
    public void A_marker_readers_may_not_understand_is_ambiguous(string language, string text) =>
        Assert.Equal([RuleIds.Ambiguous], Findings(text, language).Select(finding => finding.Rule));

    [Theory]
    [InlineData("fr", "Une recette de soupe")]
    [InlineData("fr", "Le lien en bio pour la recette complète")]
    [InlineData("fr", "J'ai relu mon code source toute la nuit")]
    [InlineData("en", "My code review took all day; what an adventure")]
    public void An_ordinary_post_is_not_commercial(string language, string text) =>
        Assert.Empty(Findings(text, language));

    [Fact]
    public void The_platforms_own_flag_counts_as_a_marker()
    {
        var post = Sample.Post(99, "Avec mon code ADA10") with { PaidPartnership = true };

        Assert.Equal([RuleIds.Marked],
            Given.Dossier(new HistoryBuilder().Add(20).Add(post)).Of(Dimension.Disclosure).Rules());
    }

    [Theory]
    [InlineData("ad", RuleIds.Marked)]
    [InlineData("partenariatrémunéré", RuleIds.Marked)]
    [InlineData("soupe", RuleIds.Unmarked)]
    public void A_hashtag_that_stands_beside_the_text_is_read_as_one_in_it(string tag, string rule)
    {
        var post = Sample.Post(99, "Avec mon code ADA10") with { Hashtags = ["cuisine", tag] };

        Assert.Equal([rule],
            Given.Dossier(new HistoryBuilder().Add(20).Add(post)).Of(Dimension.Disclosure).Rules());
    }

    [Fact]
    public void Says_where_a_marker_stands_that_is_not_in_the_text()
    {
        var tagged = Sample.Post(98, "Avec mon code ADA10") with { Hashtags = ["cuisine", "pub"] };
        var described = Sample.Post(99, "Avec mon code ADA10\nUne soupe #pub") with
        {
            Parts = [new(TextPlace.PictureDescription, 20, 14)], DateIsNear = true, OtherLinks = ["https://a.example/2"],
        };

        var findings = Given.Dossier(new HistoryBuilder().Add(20).Add(tagged).Add(described)).Of(Dimension.Disclosure).Findings;

        Assert.Contains("hashtag beside the text: #pub", findings.SelectMany(finding => finding.Evidence)
            .Select(evidence => evidence.Note?.En));
        Assert.Contains(findings.SelectMany(finding => finding.Evidence), evidence =>
            evidence.PostId == described.Id && evidence.Note!.En == "approximate date · also at https://a.example/2");
    }

    [Fact]
    public void Doing_it_again_and_again_is_a_habit()
    {
        var history = new HistoryBuilder().Add(20).Add(4, number => Sample.Post(100 + number, "Avec mon code ADA10"));

        var finding = Given.Dossier(history).Finding(RuleIds.UnmarkedHabit);

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Contains("4 posts of 4", finding.Sentence.En);
        Assert.Equal("mon code", finding.Evidence[0].Quote[^8..]);
    }

    [Fact]
    public void Words_that_hold_another_sign_are_not_quoted_beside_it()
    {
        var history = new HistoryBuilder().Add(20).Add(4, number => Sample.Post(
            100 + number, "Mon panier Verdura : -20 % avec le code ADA10 jusqu'à minuit, lien en bio"));

        var sentence = Given.Dossier(history).Finding(RuleIds.UnmarkedHabit).Sentence.En;
        var quoted = sentence.Split('“', '”').Where((_, at) => at % 2 == 1).ToList();

        Assert.Contains("ADA10", quoted);
        Assert.DoesNotContain(quoted, word => quoted.Any(other =>
            other.Length < word.Length && word.Contains(other, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_code_once_given_is_a_sign_wherever_it_stands_again()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(Sample.Post(98, "#pub avec mon code ADA10"))
            .Add(Sample.Post(99, "ADA10 marche encore, dites que c'est moi"))
            .Add(Sample.Post(97, "Ada10 n'est pas le code, et MERCI non plus"));

        Assert.Equal("ADA10", Given.Dossier(history).Finding(RuleIds.Unmarked).Evidence.Single().Quote);
    }

    [Theory]
    [InlineData("https://shop.example/box?ref=ada", 1)]
    [InlineData("https://shop.example/box?size=3&aff_id=77#top", 1)]
    [InlineData("https://shop.example/ref=ada", 0)]
    [InlineData("https://shop.example/box?preference=1", 0)]
    public void An_address_that_tells_who_sent_the_visitor_is_a_sign(string address, int findings) =>
        Assert.Equal(findings, Findings($"Mon panier : {address}", "fr").Count);

    [Theory]
    [InlineData("FR", "en", "2023-451")]
    [InlineData("US", "fr", "16 CFR")]
    [InlineData("DE", "fr", "2022/2065")]
    [InlineData("JP", "fr", "2023-451")]
    public void The_stated_country_decides_the_law_and_else_the_language(string country, string language, string law)
    {
        var text = language == "fr" ? "Avec mon code ADA10" : "Use my code ADA10";
        var history = new HistoryBuilder().Add(20).Add(Sample.Post(99, text), language);
        var submission = Sample.Submission with { Countries = new(country, []) };

        Assert.Contains(law, Given.Dossier(history, submission: submission).Finding(RuleIds.Unmarked).Sentence.En);
    }

    [Theory]
    [InlineData("FR", "by the country stated: the French law on commercial influence")]
    [InlineData("US", "by the country stated: the US FTC")]
    [InlineData(null, "by the language of the posts: the French law on commercial influence")]
    [InlineData("GB", "by the language of the posts: the French law on commercial influence")]
    public void The_law_applied_is_said_whatever_was_found(string? country, string sentence)
    {
        var dossier = Given.Dossier(new HistoryBuilder().Add(20), submission: From(country));

        Assert.Contains(sentence, Assert.IsType<DimensionResult.Scored>(dossier.Of(Dimension.Disclosure)).Summary.En);
    }

    [Fact]
    public void The_law_applied_is_said_of_too_few_posts_as_well() =>
        Assert.Contains(Given.Dossier(new HistoryBuilder().Add(1), submission: From("FR"))
            .Of(Dimension.Disclosure).NotChecked!, gap => gap.Fr.Contains("Droit appliqué, d’après le pays déclaré"));

    [Theory]
    [InlineData("GB", new string[0], "GB")]
    [InlineData("GB", new[] { "FR", "CH", "GB" }, "GB, CH")]
    [InlineData("FR", new[] { "BE" }, null)]
    [InlineData(null, new string[0], null)]
    public void A_country_whose_law_is_not_there_is_named(string? creator, string[] audience, string? named)
    {
        var submission = Sample.Submission with { Countries = new(creator, audience) };

        var gaps = Given.Dossier(new HistoryBuilder().Add(20), submission: submission)
            .Of(Dimension.Disclosure).NotChecked ?? [];

        Assert.Equal(named is null ? [] : [$"The law of these countries is not in the policy and was not checked: {named}."],
            gaps.Select(gap => gap.En).Where(gap => gap.Contains("not in the policy")));
    }

    [Fact]
    public void Chart_findings_and_summary_count_marked_ambiguous_and_unmarked_posts_alike()
    {
        var dossier = Given.Dossier(new HistoryBuilder().Add(20)
            .Add(Sample.Post(95, "Avec mon code ADA10"))
            .Add(Sample.Post(96, "Use my code ADA10 for a treat"), "en")
            .Add(Sample.Post(97, "#collab avec mon code ADA10"))
            .Add(Sample.Post(98, "#pub avec mon code ADA10")));

        var result = Assert.IsType<DimensionResult.Scored>(dossier.Of(Dimension.Disclosure));
        var months = dossier.Charts!.Sponsored!;

        Assert.Equal((2, 1, 1), (
            months.Sum(month => month.Unmarked), months.Sum(month => month.Ambiguous), months.Sum(month => month.Marked)));
        Assert.Equal(2, result.Findings.Where(finding => finding.Rule == RuleIds.Unmarked)
            .Sum(finding => finding.Evidence.Count));
        Assert.Single(result.Findings.Single(finding => finding.Rule == RuleIds.Ambiguous).Evidence);
        Assert.Contains(
            "4 posts of 24: 1 with a clear marker, 1 with an ambiguous marker, 2 without a marker.", result.Summary.En);
    }

    [Theory]
    [InlineData(-1, RuleIds.CertificateExpired)]
    [InlineData(0, RuleIds.CertificateExpiresSoon)]
    [InlineData(59, RuleIds.CertificateExpiresSoon)]
    [InlineData(60, RuleIds.CertificateHeld)]
    public void A_stated_certificate_is_held_against_the_day_of_the_judgement(int days, string rule)
    {
        var expires = DateOnly.FromDateTime(Sample.Now.UtcDateTime).AddDays(days);
        var submission = Sample.Submission with { Certificate = new("ARPP", expires) };

        Assert.Contains(rule, Given.Dossier(new HistoryBuilder().Add(20), submission: submission)
            .Of(Dimension.Disclosure).Rules());
    }

    [Fact]
    public void What_the_law_asks_and_texts_do_not_tell_is_said()
    {
        var history = new HistoryBuilder().Add(20, number =>
            Sample.Post(number, $"Soupe {number}") with { Media = Core.History.MediaKind.Image });

        var gaps = Given.Dossier(history).Of(Dimension.Disclosure).NotChecked!;

        Assert.Contains(gaps, gap => gap.En.StartsWith("Only texts are read", StringComparison.Ordinal));
        Assert.Contains(gaps, gap => gap.En.Contains("ARPP", StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Findings(string text, string language) =>
        Given.Dossier(new HistoryBuilder().Add(20).Add(Sample.Post(99, text), language))
            .Of(Dimension.Disclosure).Findings;

    private static Submission From(string? country) => Sample.Submission with { Countries = new(country, []) };
}
