using FsCheck;
using FsCheck.Xunit;
using Lingua;
using Vetting.Language.Identification;
using Spoken = Lingua.Language;

namespace Vetting.Language.Tests.Identification;

public sealed class LetterReaderTests
{
    // Frequent ones more often, so that words resemble words.
    private const string Letters = "eeaaiioonnrrssttlldduumcpbg" + Strangers.Alphabet;

    private static readonly (string Code, Spoken Language)[] Languages =
    [
        ("fr", Spoken.French), ("en", Spoken.English), ("es", Spoken.Spanish), ("de", Spoken.German),
        ("it", Spoken.Italian), ("pt", Spoken.Portuguese),
    ];

    private static readonly LanguageDetector Detector = LanguageDetectorBuilder
        .FromLanguages([.. Languages.Select(language => language.Language)]).WithLowAccuracyMode().Build();

    private static readonly LetterReader Reader = new([.. Languages.Select(language => language.Code)]);

    [Theory]
    [InlineData("oggi vi faccio vedere la mia routine del mattino")]
    [InlineData("heute zeige ich euch meine morgenroutine")]
    [InlineData("ich weiß daß groß")]
    [InlineData("2024 ok")]
    [InlineData("j' don't l'été")]
    [InlineData("été né")]
    [InlineData("mañana")]
    [InlineData("ééé")]
    [InlineData("12 ' 7")]
    [InlineData("a")]
    public void Says_of_words_what_Lingua_says(string words) => Agrees(words.Split(' '));

    [Property(MaxTest = 1000)]
    public void Says_of_any_letters_what_Lingua_says(NonEmptyArray<NonEmptyArray<byte>> words) =>
        Agrees([.. words.Get.Select(word => string.Concat(word.Get.Select(at => Letters[at % Letters.Length])))]);

    [Fact]
    public void Says_of_a_text_too_long_for_a_double_what_Lingua_says() => Agrees(
        [.. Enumerable.Range(0, 20_000).Select(at => string.Concat(
            Letters[at % 48], Letters[at / 7 % 48], Letters[at / 49 % 48], Letters[at / 343 % 48]))]);

    private static void Agrees(string[] words)
    {
        var expected = Detector.ComputeLanguageConfidenceValues(string.Join(' ', words));
        var confidences = Reader.Confidences(words);
        foreach (var (code, language) in Languages)
            Assert.Equal(expected[language], confidences[code], 1e-12);
    }
}
