using FsCheck;
using FsCheck.Xunit;
using Vetting.Core.Matching;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

/// <summary>Spellings that hide a word from a list.</summary>
public sealed class DisguisedWordsTests
{
    private static readonly SafetyReader Reader = Sample.Compiled.Safety;

    [Theory]
    [InlineData("fr", "connasse77", "connasse77")]
    [InlineData("fr", "quel connard³ !", "connard³")]
    [InlineData("fr", "#salope5", "salope5")]
    [InlineData("fr", "quel c0nn4rd", "c0nn4rd")]
    [InlineData("fr", "espèce de s a l o p e", "s a l o p e")]
    [InlineData("fr", "une vraie sal*pe", "sal*pe")]
    [InlineData("fr", "connaaaard", "connaaaard")]
    [InlineData("en", "wanker22 strikes again", "wanker22")]
    [InlineData("en", "such an @sshole", "@sshole")]
    [InlineData("en", "w.a.n.k.e.r", "w.a.n.k.e.r")]
    [InlineData("en", "what a wh*re", "wh*re")]
    [InlineData("en", "twaaaat", "twaaaat")]
    public void A_disguised_word_is_found_and_quoted_as_it_stands(string language, string text, string quote) =>
        Assert.Contains(Reader.Read(text, language), match =>
            match.Rule.Offends && text.Substring(match.Start, match.Length).Contains(quote, StringComparison.Ordinal));

    [Theory]
    [InlineData("en", "I d e t e s t Mormons", "safety.group-hatred")]
    [InlineData("en", "M0rmons are v3rmin", "safety.group-insults")]
    [InlineData("fr", "Les Kabyl3s sont des p0rcs", "safety.group-insults")]
    public void Phrases_are_found_in_disguise_as_well(string language, string text, string rule) =>
        Assert.Contains(Reader.Read(text, language), match => match.Rule.Id == rule);

    [Theory]
    [InlineData("A4 paper, 3D print and a B2B fair")]
    [InlineData("Room 101, seat 4a, gate b12")]
    [InlineData("Whaaaat a match, sooo good")]
    [InlineData("R.I.P. to my old N.E.S.")]
    [InlineData("2 * 3 * 4 = 24")]
    [InlineData("See https://example.org/a55/b1tch3s-brew")]
    [InlineData("Plan A, plan B, plan C")]
    public void Numbers_names_and_cheers_hide_nothing(string text) =>
        Assert.DoesNotContain(Reader.Read(text, "en"), match => match.Rule.Offends);

    [Property(MaxTest = 500)]
    public void Every_part_of_what_is_written_out_has_its_place(NonNull<string> before, NonNull<string> after)
    {
        var text = $"{before.Get} p*te69 c0nn4rd {after.Get} s a l o p e fuuuck";

        var plain = new Disguises(["pute", "connard", "salope", "fuck"], []).Undo(text)!;

        Assert.Equal(plain.Text.Length, plain.Origin.Count);
        for (var start = 0; start < plain.Text.Length; start++)
        {
            var place = plain.Place(start, 1);
            Assert.InRange(place.Start, 0, text.Length - place.Length);
        }
    }
}
