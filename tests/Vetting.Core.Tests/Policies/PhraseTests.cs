using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Policies;

/// <summary>The phrases that a policy writes of classes of words.</summary>
public sealed class PhraseTests
{
    private static readonly IReadOnlyList<WordClass> Words =
    [
        new("skip", new TermLists(En: ["all", "the", "so very"]), Common: true, Skipped: true),
        new("adjective", new TermLists(En: ["green", "old"]), new TermLists(En: ["tea", "rice"]), Common: true),
        new("drink", new TermLists(En: ["milk"]), Includes: ["adjective"], Common: true),
        new("spill", new TermLists(En: ["spill", "pour out"])),
        new("not", new TermLists(En: ["never", "don't"]), Common: true),
    ];

    [Theory]
    [InlineData("{spill} {drink}", "They spill milk", "spill milk")]
    [InlineData("{spill} {drink}", "They pour out all the green tea", "pour out all the green tea")]
    [InlineData("{spill} {drink}", "They spill so very old rice", "spill so very old rice")]
    [InlineData("{spill} {drink}", "They spill green paint", null)]
    [InlineData("{spill} {drink}", "They spill cold milk", null)]
    [InlineData("{spill} {drink}", "They spill. Milk is out", null)]
    [InlineData("{spill} {drink}", "They never spill milk", null)]
    [InlineData("{spill} .. {drink}", "They spill one two three milk", "spill one two three milk")]
    [InlineData("{spill} .. {drink}", "They spill one two three four milk", null)]
    [InlineData("{spill} ... {drink}", "They spill one two three four five six milk", "spill one two three four five six milk")]
    [InlineData("{spill} .... {drink}", "They spill 1 2 3 4 5 6 7 8 9 10 11 12 milk", "spill 1 2 3 4 5 6 7 8 9 10 11 12 milk")]
    [InlineData("waste|lose {drink}", "They lose milk", "lose milk")]
    [InlineData("{spill} {number} {drink}", "They spill 20 milk", "spill 20 milk")]
    [InlineData("{spill} {number} {drink}", "They spill some milk", null)]
    [InlineData("{spill} {amount}", "They spill $500 a day", "spill $500")]
    [InlineData("{spill} {amount}", "They spill 1 500 € a day", "spill 1 500")]
    [InlineData("{spill} {amount}", "They spill 30 bucks a day", "spill 30 bucks")]
    [InlineData("{spill} {amount} {drink}", "They spill 2,500 euros milk", "spill 2,500 euros milk")]
    [InlineData("{spill} {amount}", "They spill 500 cups, $2 each", null)]
    [InlineData("{spill} {percent}", "They spill 20 % of it", "spill 20")]
    [InlineData("{spill} {percent}", "They spill 20 cups", null)]
    [InlineData("{spill} {account}", "They spill the @tea.and.rice of old", "spill the @tea.and.rice")]
    [InlineData("{spill} {account}", "They spill the tea", null)]
    [InlineData("{spill} {name}", "They spill Verdura tea", "spill Verdura")]
    [InlineData("{spill} {name} {drink}", "They spill Casa Verdura milk", "spill Casa Verdura milk")]
    [InlineData("{spill} {name}", "They spill. Verdura mops", null)]
    public void Are_found_with_their_gaps_within_a_sentence(string phrase, string text, string? found) => Assert.Equal(
        found, new SafetyReader(With(phrase, "{not} {spill}")).Read(text, "en")
            .Select(match => text.Substring(match.Start, match.Length)).SingleOrDefault());

    [Theory]
    [InlineData("{spil} {drink}", "There is no class of words spil; the nearest is spill.")]
    [InlineData("{drink} {adjective}", "should hold a word, or a class of words that are not common")]
    [InlineData("{amount} {drink}", "should hold a word, or a class of words that are not common")]
    [InlineData("{number} {drink}", "should hold a word, or a class of words that are not common")]
    [InlineData("{spill} ..", "the last of them at its end")]
    [InlineData("!! {spill}", "a letter or digit in each word")]
    [InlineData("a b c d e f g h i", "should be 1 to 8 words or classes")]
    public void Are_refused_where_they_could_not_be_found(string phrase, string reason)
    {
        var policy = Sample.Policy with { Safety = With(phrase, "{not} {spill}") };

        var error = Assert.Single(PolicyValidator.Check(policy));

        Assert.Equal("$.safety.rules[0].phrases", error.Field);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_includes_only_classes_further_up()
    {
        var policy = Sample.Policy with
        {
            Safety = With("{spill} {drink}", "{not} {spill}") with { Words = [.. Words.Reverse()] },
        };

        Assert.Contains(PolicyValidator.Check(policy), error => error.Field == "$.safety.words[2].includes[0]");
    }

    private static SafetyPolicy With(string phrase, string unless) => Sample.Policy.Safety with
    {
        Words = Words,
        Contexts = [],
        Rules =
        [
            Sample.Policy.Safety.Rules[0] with
            {
                Terms = null, Except = null, Patterns = null, Together = null, Contexts = null,
                Phrases = new TermLists(En: [phrase]), Unless = new TermLists(En: [unless]),
            },
        ],
    };
}
