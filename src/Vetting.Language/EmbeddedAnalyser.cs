using Vetting.Core.Discourse;
using Vetting.Language.Identification;
using Vetting.Language.Lexicons;
using Vetting.Language.Sentiment;
using Vetting.Language.Tokens;

namespace Vetting.Language;

/// <summary>
/// Language and tone from word lists and letter statistics, offline. A result depends on its text alone, not on the
/// texts beside it, so it may be kept by the text's hash.
/// </summary>
internal sealed class EmbeddedAnalyser : ITextAnalyser
{
    /// <summary>Raised whenever the code may read a text differently; the lists are hashed beside it.</summary>
    private const string CodeVersion = "1";

    private readonly Library _library = new(LanguageIdentifier.Languages);
    private readonly LanguageIdentifier _identifier;
    private readonly ToneReader _tones;

    public EmbeddedAnalyser()
    {
        _identifier = new LanguageIdentifier(_library.Grammars);
        _tones = new ToneReader(_library.Pictures);
        string[] lexicons = [.. EmbeddedFiles.Names.Select(EmbeddedFiles.Provenance)];
        var hash = TextHash.Of(string.Join('\n', lexicons));
        Info = new AnalyserInfo("embedded", $"{CodeVersion}.{hash[..12]}", Reproducible: true, lexicons);
    }

    public AnalyserInfo Info { get; }

    public Task<IReadOnlyList<TextAnalysis>> AnalyseAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var analyses = new TextAnalysis[texts.Count];
        for (var index = 0; index < texts.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            analyses[index] = Analyse(texts[index]);
        }

        return Task.FromResult<IReadOnlyList<TextAnalysis>>(analyses);
    }

    private TextAnalysis Analyse(string text)
    {
        var tokens = _library.Tokeniser.Tokenise(text);
        if (!tokens.Exists(token => token.Kind is TokenKind.Word or TokenKind.Emoji))
        {
            return new TextAnalysis(null, 0, null);
        }

        var language = _identifier.Identify(tokens);
        return new TextAnalysis(language.Code, language.Confidence, _tones.Read(tokens, _library.For(language.Code)));
    }
}
