using Vetting.Core.Analysis;
using Vetting.Core.Texts;

namespace Vetting.Core.Tests.Analysis;

public sealed class LanguagePriorTests
{
    private static readonly LanguageGuess Short = Guess(null, ("es", 0.4), ("fr", 0.3), ("en", 0.3));

    [Fact]
    public void Settles_a_short_text_in_the_creators_own_language() =>
        Assert.Equal("fr", Prior(("fr", 20), ("en", 1)).Settle(Short)?.Language);

    [Fact]
    public void Leaves_it_open_where_the_creator_writes_in_two() =>
        Assert.Null(Prior(("fr", 10), ("en", 10)).Settle(Short));

    [Fact]
    public void Leaves_it_open_where_too_little_is_known() => Assert.Null(Prior(("fr", 2)).Settle(Short));

    [Fact]
    public void Leaves_a_stranger_unknown() => Assert.Null(Prior(("fr", 20)).Settle(LanguageGuess.Unknown));

    [Fact]
    public void Believes_a_sure_text_before_the_others() =>
        Assert.Equal("de", Prior(("fr", 500)).Settle(Guess("de", ("de", 0.99), ("fr", 0.01)))?.Language);

    [Fact]
    public void Gives_a_creators_language_what_a_guess_leaves_open() =>
        Assert.Equal("fr", Prior(("fr", 40)).Settle(Guess(null, ("es", 0.3)))?.Language);

    [Fact]
    public void Forces_no_text_into_the_creators_language_that_fits_another_far_better() =>
        Assert.Null(Prior(("es", 40)).Settle(Guess("ca", ("ca", 0.7), ("es", 0.1), ("pt", 0.1))));

    private static LanguagePrior Prior(params (string Language, int Texts)[] written) => new(written.SelectMany(
        texts => Enumerable.Repeat(Guess(texts.Language, (texts.Language, 1)), texts.Texts)));

    private static LanguageGuess Guess(string? language, params (string Language, double Confidence)[] candidates) => new(
        language, candidates[0].Confidence,
        [.. candidates.Select(candidate => new LanguageCandidate(candidate.Language, candidate.Confidence))]);
}
