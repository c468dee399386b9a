using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Vetting.Core.Matching;

namespace Vetting.Core.Tests.Matching;

public sealed class TermMatcherTests
{
    [Theory]
    [InlineData("alcool", "L'alcool, non merci", "alcool")]
    [InlineData("alcool", "l’ALCOOL", "ALCOOL")]
    [InlineData("cocaïne", "de la cocaine ?", "cocaine")]
    [InlineData("cocaine", "cocaïne", "cocaïne")]
    [InlineData("cocaine", "coc\u00adai\u0308ne!", "coc\u00adai\u0308ne")]
    [InlineData("œuvre", "une OEUVRE", "OEUVRE")]
    [InlineData("oeuvre", "une œuvre", "œuvre")]
    [InlineData("porn", "ｐｏｒｎ", "ｐｏｒｎ")]
    [InlineData("porn", "𝐩𝐨𝐫𝐧 ici", "𝐩𝐨𝐫𝐧")]
    [InlineData("istanbul", "ISTANBUL", "ISTANBUL")]
    [InlineData("white power", "👩‍👩‍👧 White\u00a0Power 🤍", "White\u00a0Power")]
    [InlineData("white power", "tagged #WhitePower", "WhitePower")]
    [InlineData("white power", "#white_power", "white_power")]
    [InlineData("va te pendre", "VA-TE-PENDRE", "VA-TE-PENDRE")]
    [InlineData("#ad", "nice #AD here", "AD")]
    [InlineData("18+", "18", "18")]
    public void Finds_a_term_as_it_is_written_and_quotes_it_exactly(string term, string text, string quote)
    {
        var match = Assert.Single(new TermMatcher([new Term("g", term)]).Find(text, null));

        Assert.Equal(quote, text.Substring(match.Start, match.Length));
    }

    [Theory]
    [InlineData("con", "un concombre et un bacon")]
    [InlineData("porn", "pornichet")]
    [InlineData("white power", "The shirt is white. Power is back.")]
    [InlineData("white power", "whitepower without the sign")]
    [InlineData("white power", "white (power)")]
    [InlineData("#ad", "an ad for nothing")]
    [InlineData("#ad", "#adventure")]
    public void Does_not_find_a_term_inside_another_word_or_across_a_stop(string term, string text) =>
        Assert.Empty(new TermMatcher([new Term("g", term)]).Find(text, null));

    [Fact]
    public void Accents_decide_where_the_term_says_so()
    {
        var matcher = new TermMatcher([new Term("g", "torturé", "fr", AccentsMatter: true)]);

        Assert.Empty(matcher.Find("ce choix me torture", "fr"));
        Assert.Single(matcher.Find("il fut TORTURE\u0301", "fr"));
    }

    [Fact]
    public void The_language_of_the_text_says_which_terms_apply()
    {
        var matcher = new TermMatcher(
            [new Term("f", "viol", "fr"), new Term("e", "rape", "en"), new Term("a", "porno")]);

        Assert.Equal(["f", "a"], Groups(matcher, "viol rape porno", "fr"));
        Assert.Equal(["e", "a"], Groups(matcher, "viol rape porno", "en"));
        Assert.Equal(["a"], Groups(matcher, "viol rape porno", "es"));
        Assert.Equal(["f", "e", "a"], Groups(matcher, "viol rape porno", null));
    }

    [Fact]
    public void The_longest_of_overlapping_terms_counts_and_a_harmless_phrase_counts_for_nothing()
    {
        var matcher = new TermMatcher([
            new Term("g", "casino"), new Term("g", "casino en ligne"), new Term("g", "rhum"),
            new Term("g", "baba au rhum", Excuses: true)]);

        var match = Assert.Single(matcher.Find("Un baba au rhum au casino en ligne", null));

        Assert.Equal("casino en ligne", match.Term.Text);
    }

    [Fact]
    public void A_term_that_reaches_beyond_a_harmless_phrase_counts()
    {
        var matcher = new TermMatcher([new Term("g", "rhum arrangé"), new Term("g", "baba au rhum", Excuses: true)]);

        Assert.Single(matcher.Find("Un baba au rhum arrangé", null));
    }

    [Property(MaxTest = 500)]
    public void Whatever_stands_around_a_term_it_is_found_and_quoted_exactly(
        NonNull<string> before, NonNull<string> after)
    {
        const string term = "né à Noël";
        var text = $"{before.Get} . {term} . {after.Get}";

        var matches = new TermMatcher([new Term("g", term)]).Find(text, null);

        Assert.Contains(matches, match => text.Substring(match.Start, match.Length) == term);
        Assert.All(matches, match => Assert.InRange(match.Start + match.Length, 1, text.Length));
    }

    [Property(MaxTest = 500)]
    public void Any_text_can_be_searched_in_any_normal_form(NonNull<string> text)
    {
        var matcher = new TermMatcher([new Term("g", "é"), new Term("g", "a b"), new Term("h", "1")]);

        Assert.All(matcher.Find(text.Get, null), match => Assert.True(match.Start + match.Length <= text.Get.Length));
    }

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormKC)]
    [InlineData(NormalizationForm.FormKD)]
    public void The_normal_form_of_a_text_does_not_matter(NormalizationForm form)
    {
        var text = "Voilà l’état islamique, 🇫🇷 ça".Normalize(form);

        var match = Assert.Single(new TermMatcher([new Term("g", "état islamique")]).Find(text, "fr"));

        Assert.Equal("état islamique".Normalize(form), text.Substring(match.Start, match.Length));
    }

    private static IEnumerable<string> Groups(TermMatcher matcher, string text, string? language) =>
        matcher.Find(text, language).Select(match => match.Term.Group);

    [Theory]
    [InlineData("#ad", 1)]
    [InlineData("#ad, then a lamp", 1)]
    [InlineData("#ad_", 1)]
    [InlineData("#ad_astra", 0)]
    [InlineData("#ad_2026", 0)]
    public void A_hashtag_is_a_whole_one(string text, int found) =>
        Assert.Equal(found, new TermMatcher([new Term("marker", "#ad")]).Find(text, null).Count);
}
