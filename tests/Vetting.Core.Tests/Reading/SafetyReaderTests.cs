using System.Diagnostics;
using FsCheck;
using FsCheck.Xunit;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Tests.Dossiers;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

public sealed class SafetyReaderTests
{
    private static readonly SafetyReader Reader = Sample.Compiled.Safety;

    [Theory]
    [InlineData("fr", "Encore un sale juif à la télé.", Severity.High, "")]
    [InlineData("fr", "Il a crié « sale juif » devant tout le monde.", Severity.Info, "told named-so quoted reported")]
    [InlineData("fr", "On m'a crié sale juif dans le métro.", Severity.Info, "named-so reported")]
    [InlineData("fr", "On m'a crié « sale juif » dans le métro.", Severity.Info, "told named-so quoted reported")]
    [InlineData("en", "Someone sprayed “faggots out” on our door last night.", Severity.Info, "told named-so quoted")]
    [InlineData("en", "My son was called a faggot at practice.", Severity.Info, "named-so")]
    [InlineData("en", "“Faggots out”, that is what this town needs.", Severity.Medium, "quoted")]
    [InlineData("fr", "J'ai entendu sale juif dans le métro.", Severity.Medium, "reported")]
    [InlineData("fr", "Écrire « sale juif » sur un mur, c'est du racisme.", Severity.Info, "condemned quoted")]
    [InlineData("fr", "Mon procès commence, encore un sale juif au tribunal.", Severity.High, "")]
    [InlineData("en", "What a bunch of faggots.", Severity.High, "")]
    [InlineData("en", "They called me faggot all through school.", Severity.Medium, "reported")]
    [InlineData("en", "Never say faggot.", Severity.Medium, "denied")]
    [InlineData("en", "I'm a proud faggot.", Severity.Info, "reclaimed")]
    [InlineData("en", "It is not okay to shout faggot at a waiter.", Severity.Info, "condemned denied")]
    public void A_slur_weighs_less_where_it_is_quoted_reported_denied_or_reclaimed(
        string language, string text, Severity severity, string contexts)
    {
        var match = Reader.Read(text, language).First(match => match.Rule.Id == "safety.hate-slurs");

        Assert.Equal(severity, match.Severity);
        Assert.Equal(contexts, string.Join(' ', match.Contexts.Select(context => context.Id)));
    }

    [Theory]
    [InlineData("en", "Sorry not sorry: fat people are lazy scum.", Severity.High)]
    [InlineData("fr", "Sans blague, les chômeurs sont des parasites.", Severity.High)]
    public void An_idiom_with_a_word_of_denial_denies_nothing(string language, string text, Severity severity) =>
        Assert.Equal(severity,
            Reader.Read(text, language).First(match => match.Rule.Id == "safety.group-insults").Severity);

    [Theory]
    [InlineData("fr", "safety.arms", "Nouvelle mise à jour sur Fortnite : le fusil à pompe revient.", "gaming")]
    [InlineData("fr", "safety.alcohol", "Recette : faites mariner les fruits dans le rhum.", "cooking")]
    [InlineData("fr", "safety.arms", "Séance de tir sportif, la carabine à plomb et l'arme de poing.", "sport")]
    [InlineData("en", "safety.death", "The airstrike perk in Call of Duty is broken.", "gaming")]
    [InlineData("en", "safety.crime", "This movie about a serial killer is on Netflix.", "fiction")]
    [InlineData("en", "safety.alcohol", "Recipe: two cups of flour, a tablespoon of vodka.", "cooking")]
    public void Play_sport_cooking_and_fiction_lower_what_they_borrow(
        string language, string rule, string text, string context)
    {
        var match = Reader.Read(text, language).First(match => match.Rule.Id == rule);

        Assert.True(match.Severity < match.Rule.Severity);
        Assert.Contains(context, match.Contexts.Select(found => found.Id));
    }

    [Theory]
    [InlineData("fr", "Quel abruti, ce four.", Severity.Low)]
    [InlineData("fr", "Toi, abruti !", Severity.Medium)]
    [InlineData("en", "A moron wrote this.", Severity.Low)]
    [InlineData("en", "You moron.", Severity.Medium)]
    public void An_insult_weighs_more_where_it_is_aimed_at_somebody(string language, string text, Severity severity) =>
        Assert.Equal(severity, Reader.Read(text, language).Where(match => match.Rule.Id == "safety.insults")
            .Max(match => match.Severity));

    [Theory]
    [InlineData("fr", "Ces migrants sont des parasites.", true)]
    [InlineData("fr", "Des parasites sur mes rosiers. Les migrants arrivent au port.", false)]
    [InlineData("en", "Those immigrants are vermin.", true)]
    [InlineData("en", "Vermin got into the shed. Immigrants built this town.", false)]
    [InlineData("en", "Kill all those jews", true)]
    public void Words_that_mean_trouble_only_together_are_found_within_a_sentence(
        string language, string text, bool found) =>
        Assert.Equal(found, Reader.Read(text, language)
            .Any(match => match.Rule.Id is "safety.group-insults" or "safety.group-violence"));

    [Fact]
    public void A_lowered_finding_says_why_and_stands_beside_the_full_one()
    {
        var history = new HistoryBuilder().Add(20)
            .Add(Sample.Post(100, "Encore un sale juif à la télé."))
            .Add(Sample.Post(101, "J'ai entendu sale juif dans le métro."));

        var lines = Given.Dossier(history).Of(Dimension.Safety).Findings
            .Where(finding => finding.Rule == "safety.hate-slurs").ToList();

        Assert.Equal([Severity.High, Severity.Medium], lines.Select(line => line.Severity));
        Assert.DoesNotContain("less grave", lines[0].Sentence.En);
        Assert.Contains("Less grave here: reported speech", lines[1].Sentence.En);
        Assert.Contains("paroles rapportées", lines[1].Sentence.Fr);
        Assert.Equal("post-101", lines[1].Evidence.Single().PostId);
    }

    [Fact]
    public void A_disabled_rule_finds_nothing_and_a_weight_multiplies_its_points()
    {
        var history = new HistoryBuilder().Add(40).Add(Sample.Post(100, "Quel connard"));
        var rules = Sample.Policy.Safety.Rules;

        var disabled = Given.Dossier(history, policy: With(rule => rule with { Disabled = true }));
        var heavy = Given.Dossier(history, policy: With(rule => rule with { Weight = 2 }));

        Assert.DoesNotContain("safety.obscenity", disabled.Of(Dimension.Safety).Rules());
        Assert.Equal(2 * Given.Dossier(history).Finding("safety.obscenity").Points, heavy.Finding("safety.obscenity").Points);

        Policy With(Func<SafetyRule, SafetyRule> change) => Sample.Policy with
        {
            Safety = Sample.Policy.Safety with
            {
                Rules = [.. rules.Select(rule => rule.Id == "safety.obscenity" ? change(rule) : rule)],
            },
        };
    }

    [Fact]
    public void A_pattern_that_would_hang_a_backtracking_engine_takes_no_time()
    {
        var rule = Sample.Policy.Safety.Rules[0] with { Patterns = [new SafetyPattern("(a+)+$")], Terms = null };
        var reader = new SafetyReader(Sample.Policy.Safety with { Rules = [rule] });

        var watch = Stopwatch.StartNew();
        Assert.Empty(reader.Read(new string('a', 50_000) + "!", "en"));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Property(MaxTest = 300)]
    public void Matches_lie_within_any_text_and_severities_within_four_steps(NonNull<string> before, NonNull<string> after)
    {
        var text = $"{before.Get} @a fuck sale juif 👩‍👩‍👧 e\u0301 sh*t {after.Get}";

        Assert.All(Reader.Read(text, null), match =>
        {
            Assert.InRange(match.Start, 0, text.Length - match.Length);
            Assert.InRange(match.Rule.Severity - match.Severity, -1, 4);
        });
    }

    [Property(MaxTest = 300)]
    public void What_stands_after_a_full_stop_never_raises_what_was_found(NonNull<string> harmless)
    {
        const string post = "Encore un sale juif à la télé";
        var more = $"{post}\n{new string([.. harmless.Get.Where(c => !char.IsLetterOrDigit(c))])}";

        Assert.True(Worst(more) <= Worst(post));

        static Severity Worst(string text) => Reader.Read(text, "fr").Max(match => match.Severity);
    }
}
