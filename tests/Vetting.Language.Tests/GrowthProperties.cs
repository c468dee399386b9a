using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Texts;
using Vetting.Testing.Growth;

namespace Vetting.Language.Tests;

/// <summary>Whatever is said over and over is read, and what reading it makes grows as the text does.</summary>
public sealed class GrowthProperties
{
    private const int Longest = 10_000;

    // What twice the length may make: twice, and something for lists that double.
    private const double Most = 2.7;
    private const long Least = 500_000;

    private static readonly EmbeddedAnalyser Analyser = new();

    private static readonly Arbitrary<NastyShape> Shapes = Gen.Elements(NastyShapes.All().ToArray()).ToArbitrary();

    private static readonly Arbitrary<string> Pieces =
        Gen.Elements(NastyShapes.All().Select(shape => shape.Piece).ToArray()).ListOf(3).Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 60)]
    public Property Any_pieces_repeated_are_read_to_their_end() => Prop.ForAll(Pieces, piece =>
        Read(new NastyShape("", piece.Length == 0 ? "a" : piece).Text(Longest)).Mentions.Count <= 16);

    [Property(MaxTest = 40)]
    public Property What_is_made_grows_no_faster_than_the_text() => Prop.ForAll(Shapes, shape =>
    {
        Made(shape.Text(Longest / 4));
        var (half, whole) = (Made(shape.Text(Longest / 2)), Made(shape.Text(Longest)));
        return whole <= Math.Max(Least, Most * half);
    });

    [Theory]
    [InlineData("4111 1111 1111 1111 ")]
    [InlineData("0612345678 ")]
    [InlineData("+33 6 12 34 56 78 / ")]
    [InlineData("4-")]
    [InlineData("1")]
    public void Digits_without_end_make_no_more_than_their_length_times_a_few_hundred(string piece)
    {
        var shape = new NastyShape("", piece);
        // What is made once is not the text's.
        Made(shape.Text(Longest / 4));
        Assert.InRange(Made(shape.Text(Longest)), 0, 40_000_000);
    }

    [Fact]
    public void A_number_is_found_at_the_end_of_a_long_row_of_them()
    {
        var text = string.Join(" / ", Enumerable.Repeat("06 12 34 56 78", 8));

        Assert.InRange(Read(text).PersonalData.Count(data => data.Kind == PersonalDataKind.Phone), 6, 8);
    }

    private static long Made(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TextAnalysis Read(string text) =>
        Analyser.AnalyseAsync([new TextToAnalyse(text, "fr")], CancellationToken.None).Result[0];
}
