using Azure;
using Azure.Identity;
using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.Flow;
using Vetting.Core.Texts;

namespace Vetting.Azure.Tests.TextAnalytics;

public sealed class AzureAnalyserTests : IAsyncDisposable
{
    private readonly LanguageBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Reads_tone_opinions_phrases_names_and_personal_data_where_they_stand()
    {
        const string Text = "Cette crème est divine. Merci @lea, écris à lea@mail.fr pour les Airpods de Nike à Paris.";

        var analysis = Assert.Single(await _bench.AnalyseAsync(Text));

        Assert.Null(analysis.NotAnalysed);
        Assert.Equal(ToneLabel.Positive, analysis.Tone!.Label);
        Assert.InRange(analysis.Tone.Score, 0.2, 0.4);
        var opinion = Assert.Single(analysis.Opinions);
        Assert.Equal(("crème", "divine"), (Under(opinion.Target), Under(opinion.Assessment)));
        Assert.Equal(ToneLabel.Positive, opinion.Label);
        Assert.Equal("divine", Text.Substring(analysis.Tone.Words[0].Start, analysis.Tone.Words[0].Length));
        Assert.Equal(
            [(MentionKind.Account, "lea"), (MentionKind.Product, "Airpods"), (MentionKind.Brand, "Nike"),
                (MentionKind.Place, "Paris")],
            analysis.Mentions.Select(mention => (mention.Kind, mention.Name)));
        var personal = Assert.Single(analysis.PersonalData);
        Assert.Equal((PersonalDataKind.Email, "lea@mail.fr"), (personal.Kind, Under(personal.Span)));

        string Under(TextSpan span) => Text.Substring(span.Start, span.Length);
    }

    [Fact]
    public async Task White_space_at_the_end_of_a_text_weighs_nothing()
    {
        const string Text = "J’adore . . \n";

        var alone = Assert.Single(await _bench.AnalyseAsync(Text));
        var packed = (await _bench.AnalyseAsync(Text, "Je déteste Nike"))[0];

        Assert.Equal(alone.Tone!.Score, packed.Tone!.Score);
    }

    [Fact]
    public async Task Names_phrases_as_whole_words_once()
    {
        var analysis = Assert.Single(await _bench.AnalyseAsync("Les légumes. Encore des légumes, et superlégumes !"));

        Assert.Equal([new TextSpan(4, 7), new TextSpan(36, 12)], analysis.KeyPhrases);
    }

    [Theory]
    [InlineData("InvalidDocument", NotAnalysedReason.Refused)]
    [InlineData("UnsupportedLanguageCode", NotAnalysedReason.Language)]
    [InlineData("InternalServerError", NotAnalysedReason.Failed)]
    public async Task A_text_that_the_service_refuses_says_why_and_costs_no_other_its_result(
        string code, NotAnalysedReason reason)
    {
        _bench.Service.Error = text => text.Contains("poison", StringComparison.Ordinal) ? code : null;

        var analyses = await _bench.AnalyseAsync("J’adore Paris", "Un poison", "Je déteste Nike");

        Assert.Equal(reason, analyses[1].NotAnalysed);
        Assert.Null(analyses[1].Tone);
        if (reason != NotAnalysedReason.Language)
        {
            Assert.Equal([ToneLabel.Positive, ToneLabel.Negative], [analyses[0].Tone!.Label, analyses[2].Tone!.Label]);
            Assert.Equal(["Paris", "Nike"], [analyses[0].Mentions[0].Name, analyses[2].Mentions[0].Name]);
        }
    }

    [Fact]
    public async Task A_feature_that_does_not_know_the_language_leaves_the_others_their_results()
    {
        _bench.Service.Unsupported.UnionWith(["EntityRecognition", "KeyPhraseExtraction"]);

        var analysis = Assert.Single(await _bench.AnalyseAsync("J’adore Paris en automne"));

        Assert.Null(analysis.NotAnalysed);
        Assert.Equal(ToneLabel.Positive, analysis.Tone!.Label);
        Assert.Empty(analysis.Mentions);
    }

    [Fact]
    public async Task Personal_data_is_hidden_in_a_text_of_unknown_language_too()
    {
        var analysis = Assert.Single(await _bench.Analyser.AnalyseAsync(
            [new TextToAnalyse("Xqz 06 12 34 56 78", null)], TestContext.Current.CancellationToken));

        Assert.Equal(NotAnalysedReason.Language, analysis.NotAnalysed);
        Assert.Equal([new PersonalData(PersonalDataKind.Phone, new TextSpan(4, 14))], analysis.PersonalData);
        Assert.Empty(_bench.Service.Texts("SentimentAnalysis"));
    }

    [Fact]
    public async Task A_text_without_letters_is_not_sent()
    {
        var analyses = await _bench.AnalyseAsync("😍😍", "", "!?");

        Assert.Equal(0, _bench.Service.Requests);
        Assert.Equal(ToneLabel.Positive, analyses[0].Tone!.Label);
        Assert.All(analyses.Skip(1), analysis => Assert.Equal(NotAnalysedReason.NoWords, analysis.NotAnalysed));
    }

    [Fact]
    public async Task A_long_text_is_read_in_parts_that_the_service_takes()
    {
        var text = string.Concat(Enumerable.Range(0, 450).Select(n => $"La soupe numéro {n}. "))
            + "J’adore celle de Lucie.";

        var analysis = Assert.Single(await _bench.AnalyseAsync(text));

        Assert.Null(analysis.NotAnalysed);
        Assert.Equal(ToneLabel.Positive, analysis.Tone!.Label);
        Assert.Equal(text.IndexOf("Lucie", StringComparison.Ordinal), Assert.Single(analysis.Mentions).Span.Start);
    }

    [Fact]
    public void Does_not_claim_the_same_answer_for_ever() => Assert.False(_bench.Analyser.Info.Reproducible);

    [Theory]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(403, false)]
    [InlineData(0, false)]
    public async Task A_service_that_stays_away_is_told_from_a_request_that_is_wrong(int status, bool throttled)
    {
        _bench.Service.Failure = new RequestFailedException(status, "An answer that quotes Lucie", "Code", null);

        var away = await Assert.ThrowsAsync<TextServiceAwayException>(() => _bench.AnalyseAsync("Bonjour Lucie"));

        Assert.Equal(throttled, away.Throttled);
        Assert.DoesNotContain("Lucie", away.Message);
    }

    [Fact]
    public async Task An_app_that_may_not_sign_in_finds_the_service_away()
    {
        _bench.Service.Failure = new AuthenticationFailedException("No identity");

        await Assert.ThrowsAsync<TextServiceAwayException>(() => _bench.AnalyseAsync("Bonjour"));
    }

    [Fact]
    public async Task A_request_that_the_service_will_never_take_is_not_tried_again()
    {
        _bench.Service.Failure = new RequestFailedException(400, "No", "InvalidRequest", null);

        await Assert.ThrowsAsync<PermanentFailureException>(() => _bench.AnalyseAsync("Bonjour"));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_no_failure_of_the_service()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _bench.Analyser.AnalyseAsync([new TextToAnalyse("Bonjour", "fr")], gone.Token));
    }
}
