using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Findings;

public sealed class QuotationTests
{
    [Property(MaxTest = 300)]
    public Property A_quote_and_its_context_are_the_exact_text_and_cut_no_grapheme() => Prop.ForAll(
        Gen.Elements("a", "é", "e\u0301", "👩‍👩‍👧‍👦", "🇫🇷", "👍🏽", " ", "\r\n", "ञि", "x").ListOf(400).ToArbitrary(),
        Gen.Choose(0, 399).ToArbitrary(),
        (pieces, at) =>
        {
            var start = pieces.Take(at).Sum(piece => piece.Length);
            var text = string.Concat(pieces);

            var evidence = Post(text).Quote(start, pieces[at].Length);

            Assert.Equal(text.Substring(evidence.Offset, evidence.Length), evidence.Quote);
            Assert.Equal(text[(start - evidence.Before.Length)..start], evidence.Before);
            Assert.Equal(text.Substring(start + evidence.Length, evidence.After.Length), evidence.After);
            Assert.InRange(evidence.Before.Length, 0, 80);
            Assert.InRange(evidence.After.Length, 0, 80);
            var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            Assert.True(evidence.Before.Length == 0 || boundaries.Contains(start - evidence.Before.Length));
            Assert.True(evidence.After.Length == 0
                || boundaries.Contains(start + evidence.Length + evidence.After.Length));
        });

    [Fact]
    public void The_opening_of_a_long_post_ends_with_a_word()
    {
        var evidence = Post(string.Concat(Enumerable.Repeat("ménagerie ", 30))).QuoteOpening();

        Assert.EndsWith("ménagerie", evidence.Quote);
        Assert.StartsWith(" ménagerie", evidence.After);
    }

    [Fact]
    public void The_opening_of_a_long_post_is_quoted_whole_graphemes_only()
    {
        var evidence = Post(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 30))).QuoteOpening();

        Assert.Equal(77, evidence.Length);
        Assert.Equal(Sha256Hex.Of(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 30))), evidence.TextSha256);
    }

    [Fact]
    public void Personal_data_is_masked_in_quote_and_context_and_moves_no_offset()
    {
        const string Text = "Écrivez à ada@example.org pour ma recette";
        var analysis = new TextAnalysis(null, 0, null)
        {
            PersonalData = [new PersonalData(PersonalDataKind.Email, new TextSpan(10, 15))],
        };
        var post = new AnalysedPost(Sample.Channel, Sample.Post(text: Text), Sha256Hex.Of(Text), analysis);

        var evidence = post.Quote(34, 7);

        Assert.Equal("recette", evidence.Quote);
        Assert.Equal("Écrivez à •••@•••••••.••• pour ma ", evidence.Before);
        Assert.Equal(Sha256Hex.Of(Text), evidence.TextSha256);
    }

    private static AnalysedPost Post(string text) =>
        new(Sample.Channel, Sample.Post(text: text), Sha256Hex.Of(text), new TextAnalysis(null, 0, null));
}
