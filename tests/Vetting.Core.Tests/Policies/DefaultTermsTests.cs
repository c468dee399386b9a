using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Policies;

/// <summary>Reads every expression that the built-in packs ship.</summary>
public sealed class DefaultTermsTests
{
    private static readonly SafetyPolicy Safety = Sample.Policy.Safety;
    private static readonly SafetyReader Reader = new SafetyReader(Safety);

    public static TheoryData<string> Rules => [.. Safety.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_matches_its_example_and_not_its_harmless_one_in_both_languages(string id)
    {
        var rule = Rule(id);

        Assert.All(new[] { "fr", "en" }, language =>
        {
            Assert.Contains(id, Groups(rule.Examples.Matching.In(language), language));
            Assert.DoesNotContain(id, Groups(rule.Examples.Harmless.In(language), language));
        });
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_expression_is_found_whole_and_only_whole(string id) => Assert.All(Terms(id), term =>
    {
        var language = term.Language ?? "fr";
        Assert.Contains(id, Groups($"qzq {term.Text}, qzq", language));
        Assert.Contains(id, Groups($"« {term.Text.ToUpperInvariant()} »", language));
        // A shorter expression within it may well be found.
        Assert.DoesNotContain(Reader.Read($"qzq qz{term.Text}zq qzq", language), match => match.Words == term.Text);
    });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_harmless_phrase_excuses_an_expression_that_would_count_without_it(string id)
    {
        var rule = Rule(id);
        var bare = new TermMatcher(
        [
            .. (rule.Terms ?? new TermLists()).AsTerms(id),
            .. (rule.Patterns ?? []).SelectMany(pattern =>
                (pattern.When ?? []).Select(word => new Term(id, word, pattern.Language))),
            .. (rule.Together ?? []).SelectMany(together =>
                together.Words[together.Rarest].Select(word => new Term(id, word, together.Language))),
        ]);

        Assert.All((rule.Except ?? new TermLists()).All(), phrase =>
        {
            Assert.NotEmpty(bare.Find(phrase.Text, phrase.Language));
            Assert.DoesNotContain(id, Groups(phrase.Text, phrase.Language));
        });
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_expression_stands_twice(string language)
    {
        var doubles = Safety.Rules.SelectMany(rule => Terms(rule.Id))
            .Where(term => term.Language is null || term.Language == language)
            .Select(term => string.Join(' ', TermPattern.Of(new Term("", term.Text)).Words))
            .GroupBy(words => words).Where(same => same.Count() > 1).Select(same => same.Key);

        Assert.Empty(doubles);
    }

    [Fact]
    public void Every_sensitive_topic_of_the_IAB_taxonomy_has_a_rule()
    {
        string[] topics = ["Rm3SiT", "avbNf2", "XtODT3", "I4GWl6", "Z7rJBM", "HxqYV1", "pg0WhF", "j9PaO9", "mm3UXx",
            "6i4dB6", "8FD8nI"];

        Assert.Empty(topics.Except(Safety.Rules.Select(rule => rule.Iab!)));
    }

    [Fact]
    public void Accents_matter_only_for_expressions_that_exist() => Assert.All(Safety.Rules, rule => Assert.Empty(
        (rule.Terms?.AccentsMatter ?? []).Except(Terms(rule.Id).Select(term => term.Text))));

    private static IEnumerable<(string Text, string? Language, bool AccentsMatter)> Terms(string id) =>
        Rule(id).Terms?.All() ?? [];

    private static SafetyRule Rule(string id) => Safety.Rules.Single(rule => rule.Id == id);

    private static IEnumerable<string> Groups(string text, string? language) =>
        Reader.Read(text, language).Select(match => match.Rule.Id);
}
