using Vetting.Core.Content;
using Vetting.Core.Texts;
using Vetting.Language.Identification;
using Vetting.Language.Lexicons;
using Vetting.Language.Personal;
using Vetting.Language.Sentiment;
using Vetting.Language.Tokens;
using Vetting.Language.Topics;

namespace Vetting.Language;

/// <summary>
/// Language, tone, topics, names and personal data from word lists, letter statistics and rules, offline. A result
/// depends on its text and language alone, not on the texts beside it, so it may be kept by the text's hash.
/// </summary>
internal sealed class EmbeddedAnalyser : ITextAnalyser
{
    /// <summary>Raised whenever the code may read a text differently; the lists are hashed beside it.</summary>
    private const string CodeVersion = "6";

    /// <summary>Whose texts are read, ISO 639-1; of others the language is told.</summary>
    public static readonly string[] Languages = ["fr", "en", "es", "de", "it", "pt"];

    private readonly Library _library = Library.Shared;
    private readonly LanguageIdentifier _identifier;
    private readonly ToneReader _tones;
    private readonly PersonalDataReader _personal = new();

    public EmbeddedAnalyser()
    {
        _identifier = new LanguageIdentifier(Languages, _library.EverydayWords);
        _tones = new ToneReader(_library.Pictures);
        string[] lexicons = [.. EmbeddedFiles.Names.Select(EmbeddedFiles.Provenance)];
        var hash = Sha256Hex.Of(string.Join('\n', lexicons));
        Info = new AnalyserInfo("embedded", $"{CodeVersion}.{hash[..12]}", Reproducible: true, lexicons)
        {
            Rates = EmbeddedFiles.Read<IReadOnlyList<MeasuredRate>>("measured/rates.json"),
        };
    }

    public AnalyserInfo Info { get; }

    public Task<IReadOnlyList<LanguageGuess>> IdentifyAsync(
        IReadOnlyList<string> texts, CancellationToken cancellation) => Each(
            texts, text => _identifier.Identify(_library.Tokeniser.Tokenise(text)), cancellation);

    public Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(
        IReadOnlyList<TextToAnalyse> texts, CancellationToken cancellation) => Each(texts, Analyse, cancellation);

    private static Task<IReadOnlyList<TResult>> Each<TText, TResult>(
        IReadOnlyList<TText> texts, Func<TText, TResult> read, CancellationToken cancellation)
    {
        var results = new TResult[texts.Count];
        for (var index = 0; index < texts.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[index] = read(texts[index]);
        }

        return Task.FromResult<IReadOnlyList<TResult>>(results);
    }

    private TextAnalysis Analyse(TextToAnalyse text)
    {
        var tokens = _library.Tokeniser.Tokenise(text.Text);
        var lexicon = _library.For(text.Language);
        NotAnalysedReason? unread =
            !tokens.Exists(token => token.Kind is TokenKind.Word or TokenKind.Emoji) ? NotAnalysedReason.NoWords
            : text.Language is not null && lexicon is null ? NotAnalysedReason.Language
            : null;
        return new TextAnalysis(
            text.Language, text.Language is null ? 0 : 1, unread is null ? _tones.Read(tokens, lexicon) : null)
        {
            NotAnalysed = unread,
            KeyPhrases = KeyPhraseReader.Read(text.Text, tokens, lexicon),
            Mentions = MentionReader.Read(text.Text, text.Language, tokens, lexicon),
            PersonalData = _personal.Read(text.Text, text.Language),
        };
    }
}
