using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Vetting.Sources.Tests;

public sealed class PlainTextTests
{
    private static Arbitrary<string> AnyCodeUnits => Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ArrayOf()
        .Select(units => new string(units)).ToArbitrary();

    [Property(MaxTest = 1_000)]
    public Property Is_stable_and_valid_whatever_comes() => Prop.ForAll(AnyCodeUnits, text =>
    {
        var clean = PlainText.Of(text);
        return clean == PlainText.Of(clean) && HasWholePairs(clean) && !clean.Contains('\r');
    });

    [Property(MaxTest = 200)]
    public bool Cuts_at_the_limit_and_never_inside_a_pair(ushort before)
    {
        var text = new string('a', PlainText.MaxLength - 1 - before % 3) + string.Concat(Enumerable.Repeat("😀", 5_000));
        var cut = PlainText.Of(text);
        return cut.Length is PlainText.MaxLength or PlainText.MaxLength - 1 && HasWholePairs(cut);
    }

    [Theory]
    [InlineData(" a\r\nb\rc\n ", "a\nb\nc")]
    [InlineData("a\0\u0007b", "ab")]
    [InlineData("cafe\u0301\uFFFE", "caf\u00e9")]
    public void Cleans(string text, string clean) => Assert.Equal(clean, PlainText.Of(text));

    [Property(MaxTest = 500)]
    public Property Reads_what_is_clean_as_it_reads_it_beside_what_is_not() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(0, 0x2FF), Gen.Choose(0x300, 0xFFFF)).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)).ToArbitrary(),
        text => PlainText.Of(text) == PlainText.Of($"’{text}\0’")[1..^1].Trim());

    [Fact]
    public void Replaces_half_a_pair() => Assert.Equal("a\uFFFDb", PlainText.Of("a\uD83Db"));

    private static Arbitrary<string> RowsOfMarks => Gen.Elements("\u0301", "\u0323", "\u0344", "\u0f73", "\ud834\udd65", "e", "\ud834\udd5e")
        .ListOf(500).Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 200)]
    public Property Keeps_few_marks_of_a_row_and_is_stable_then() => Prop.ForAll(RowsOfMarks, row =>
    {
        var clean = PlainText.Of($"a{row}{new string('\u0301', 2_000)}b");
        return clean == PlainText.Of(clean) && !clean.Contains(new string('\u0301', 31), StringComparison.Ordinal)
            && clean[0] != 'b' && clean[^1] == 'b';
    });

    [Fact]
    public void Leaves_what_languages_need_of_marks()
    {
        const string Marked = "ก\u0e34\u0e48 שָׁ\u05bc ṩ̂";
        Assert.Equal(Marked.Normalize(), PlainText.Of(Marked));
    }

    private static bool HasWholePairs(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text, index))
                index++;
            else if (char.IsSurrogate(text[index]))
                return false;
        }

        return true;
    }
}
