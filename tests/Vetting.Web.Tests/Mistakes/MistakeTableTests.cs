using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Vetting.Web.Mistakes;

namespace Vetting.Web.Tests.Mistakes;

public sealed partial class MistakeTableTests
{
    /// <summary>The files whose sentences people read on the desk.</summary>
    private static readonly string[] Files =
    [
        "Vetting.Core/Policies/PolicyValidator.cs", "Vetting.Core/Policies/SafetyPolicyValidator.cs",
        "Vetting.Core/Policies/PhraseValidator.cs", "Vetting.Core/Policies/WordClassValidator.cs",
        "Vetting.Core/Policies/LayerValidator.cs", "Vetting.Core/Policies/PolicyFile.cs",
        "Vetting.Web/Policies/SchemaMistake.cs", "Vetting.Web/Policies/JsonPlaces.cs",
        "Vetting.Core/Content/JsonFields.cs", "Vetting.Core/Content/JsonFieldTypes.cs",
        "Vetting.Core/Content/JsonFieldAddresses.cs", "Vetting.Core/Briefs/BriefParser.cs",
        "Vetting.Core/Briefs/ReviewPlanParser.cs", "Vetting.Web/Briefs/BriefCheck.cs",
    ];

    public static TheoryData<string> Said => [.. Files.SelectMany(SentencesIn).Distinct()];

    [Theory]
    [MemberData(nameof(Said))]
    public void Whatever_a_check_says_people_read_in_both_languages(string sentence) =>
        Assert.True(MistakeTable.Knows(sentence), sentence);

    [Fact]
    public void Finds_the_sentences_it_looks_for() => Assert.True(Said.Count > 80, $"{Said.Count}");

    [Theory]
    [InlineData("should be text of 1 to 200 characters", "De 1 à 200 caractères.", "1 to 200 characters.")]
    [InlineData("should be a list of 1 to 10, and is a list of 0", "De 1 à 10, et non 0.", "1 to 10, and not 0.")]
    [InlineData("should be something new", "should be something new", "should be something new")]
    public void Tells_of_a_brief_in_words_for_people(string said, string fr, string en)
    {
        var told = MistakeTable.OfBrief(said);

        Assert.Equal((fr, en), (told.Fr, told.En));
    }

    [Theory]
    [InlineData("There is no rule safety.alcool; the nearest is safety.alcohol.",
        "Il n’y a pas de règle safety.alcool ; la plus proche est safety.alcohol.")]
    [InlineData("should be 0 to 100.", "doit aller de 0 à 100.")]
    [InlineData("The file stops being JSON here, after the member rules: } cannot stand here.",
        "Ici, après le membre rules, ce n’est plus du JSON : } n’a pas sa place ici.")]
    public void Tells_of_a_policy_where_and_what_it_should_be(string said, string fr)
    {
        var told = MistakeTable.OfPolicy(said);

        Assert.Equal((fr, said), (told.Fr, told.En));
    }

    private static IEnumerable<string> SentencesIn(string file)
    {
        var source = Join().Replace(Joined().Replace(File.ReadAllText(Path.Combine(Source(), file)), ""), "7");
        return Literal().Matches(source).Select(match => Regex.Unescape(match.Groups[1].Value))
            .Select(text => Hint().Replace(text, "")).Select(text => Blank().Replace(text, "7"))
            // What cannot be the whole of a sentence, and what a form cannot send.
            .Where(text => text is not ("should be UTF-8" or "should be JSON whose names are valid Unicode"
                or "should be JSON with each member given once" or "should be a JSON object, and is 7")
                && !text.Contains("at line 7, byte 7", StringComparison.Ordinal)
                && !text.Contains("web", StringComparison.OrdinalIgnoreCase) && !text.Contains("http", StringComparison.Ordinal)
                && text is not ("should be a time with its zone, such as 2026-01-31T09:30:00Z" or "should be a day such as 2026-01-31"
                or "should be a whole number from 7 to 7")
                // A shape or a kind, each of which is there in its own words.
                && text is not ("should be 7" or "should be 7.")
                && !text.StartsWith("is not known here", StringComparison.Ordinal));
    }

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src"));

    // "one " + $"two" over two lines is one sentence.
    [GeneratedRegex(@"""\s*\r?\n?\s*\+ \$?""")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\{string\.Join\([^{}]*\)\}")]
    private static partial Regex Join();

    [GeneratedRegex(@"""((?:(?:should|There is no|does not fit)|'?\{[^""]*\}'? (?:should|is (?:missing|not known|given|no rule))|is (?:missing|not known))[^""]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{Spelling\.Hint\([^{}]*?(?:\(.*?\))?[^{}]*?\)\}")]
    private static partial Regex Hint();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Blank();
}
