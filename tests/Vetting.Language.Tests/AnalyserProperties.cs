using System.Text.Json;
using FsCheck.Xunit;
using Vetting.Core.Content;
using Vetting.Core.Texts;
using Vetting.Language.Evaluation;
using Vetting.Language.Tokens;

namespace Vetting.Language.Tests;

public sealed class AnalyserProperties
{
    private static readonly string[] Pieces =
    [
        "J'adore", "cette", "crème", "creme", "pas", "terrible", "très", "mais", "n'est", "the", "not", "good",
        "#BelleVie", "!", "!!!",
        "…", "\n", "👩‍👩‍👧", "👍🏽", "❤️", "🇫🇷", "e\u0301te\u0301", "\ud83d", "\udc4d", 
        "\u0301", "\ufe0f", "\u200d", ":-)", ":", "@", "@me",
        "a@b.fr", "+33 6 12 34 56 78", "12 rue de la Paix", "FR76 3000 6000 0112 3456 7890 189", "4111 1111 1111 1111",
        "chez", "Mme", "Zara", "Ö\u0308", "http", "https://x.y/z", "#", "'", "’", "sooooo", "LOL", "¡", "9", "\0", "１", "ß", "İ", "\r\n",
    ];

    [Property(MaxTest = 300)]
    public Task Never_throws_and_always_quotes_within_the_text(string text) => AssertSoundAsync(text ?? "");

    [Property(MaxTest = 500)]
    public Task Quotes_exactly_whatever_stands_side_by_side(byte[] picks, bool spaced) =>
        AssertSoundAsync(Joined(picks, spaced ? " " : ""));

    [Property(MaxTest = 100)]
    public async Task Depends_on_the_text_alone(byte[] picks)
    {
        string[] texts = [.. picks.Chunk(6).Select(chunk => Joined(chunk, " "))];
        var together = await AnalyseAsync(texts);
        var reversed = (await AnalyseAsync([.. texts.Reverse()])).Reverse();
        Assert.Equal(together.Select(Shown), reversed.Select(Shown));
        var alone = await Task.WhenAll(texts.Select(text => AnalyseAsync([text])));
        Assert.Equal(together.Select(Shown), alone.Select(analyses => Shown(analyses[0])));
    }

    [Property(MaxTest = 200)]
    public void Cuts_tokens_in_order_without_overlap(string text)
    {
        var end = 0;
        foreach (var token in new Tokeniser([":-)", ":)"]).Tokenise(text ?? ""))
        {
            Assert.True(token.Start >= end && token.Length > 0 && token.End <= text!.Length);
            end = token.End;
        }
    }

    private static async Task AssertSoundAsync(string text)
    {
        var analysis = (await AnalyseAsync([text]))[0];
        Assert.InRange(analysis.LanguageConfidence, 0, 1);
        foreach (var word in analysis.Tone?.Words ?? [])
            Assert.NotEqual("", text.Substring(word.Start, word.Length).Trim());

        IEnumerable<TextSpan> spans =
        [
            .. analysis.KeyPhrases, .. analysis.Mentions.Select(mention => mention.Span),
            .. analysis.PersonalData.Select(data => data.Span),
        ];
        Assert.All(spans, span => Assert.NotEqual("", text.Substring(span.Start, span.Length).Trim()));
        Assert.All(analysis.Mentions, mention => Assert.Equal(
            mention.Name, text.Substring(mention.Span.Start, mention.Span.Length).TrimStart('@')));
        if (analysis.Tone is { } tone)
            Assert.InRange(tone.Score, -1, 1);
    }

    private static Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(string[] texts) =>
        Analysed.Analyser.ReadAsync(texts, CancellationToken.None);

    private static string Joined(byte[] picks, string separator) =>
        string.Join(separator, picks.Select(pick => Pieces[pick % Pieces.Length]));

    private static string Shown(TextAnalysis analysis) => JsonSerializer.Serialize(analysis, Json.Options);
}
