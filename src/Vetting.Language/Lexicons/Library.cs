using System.Collections.Frozen;
using Vetting.Language.Identification;
using Vetting.Language.Tokens;

namespace Vetting.Language.Lexicons;

/// <summary>A lexicon a language, and the emoji of all; each read when first asked for.</summary>
internal sealed class Library
{
    private readonly FrozenDictionary<string, Lazy<Lexicon>> _lexicons;
    private readonly FrozenDictionary<string, Lazy<FrozenDictionary<string, string[]>>> _pictureWords;

    private Library(IEnumerable<string> languages)
    {
        var ownPictures = EmbeddedFiles.Read<Dictionary<string, double>>("grammar/emoji.json");
        Pictures = new Pictures([.. Lists("emoji"), ownPictures]);
        Tokeniser = new Tokeniser(Pictures.Faces);
        var firstNames = new Lazy<FrozenSet<string>>(FirstNames);
        Grammars = languages.ToFrozenDictionary(
            language => language,
            language => EmbeddedFiles.Read<Grammar>($"grammar/{language}.json"));
        _pictureWords = Grammars.Keys.ToFrozenDictionary(
            language => language, language => new Lazy<FrozenDictionary<string, string[]>>(() => PictureWordsOf(language)));
        _lexicons = Grammars.ToFrozenDictionary(
            grammar => grammar.Key,
            grammar => new Lazy<Lexicon>(() => new Lexicon(
                Lists(grammar.Key), Lists($"stop-{grammar.Key}").SelectMany(list => list.Keys), firstNames.Value,
                Named($"speech-{grammar.Key}").Select(EmbeddedFiles.Read<Dictionary<string, string>>).SingleOrDefault(),
                grammar.Value, Tokeniser)));
    }

    /// <summary>The one of a process; nothing in it changes.</summary>
    public static Library Shared { get; } = new(EmbeddedAnalyser.Languages);

    /// <summary>By ISO 639-1 code.</summary>
    public FrozenDictionary<string, Grammar> Grammars { get; }

    /// <summary>Frequent words of many languages.</summary>
    public EverydayWords EverydayWords => new(
        Grammars.Select(grammar => KeyValuePair.Create(grammar.Key, grammar.Value.Markers))
            .Concat(EmbeddedFiles.Read<Dictionary<string, IReadOnlyList<string>>>("grammar/neighbours.json")),
        Named("everyday").SelectMany(EmbeddedFiles.Read<Dictionary<string, IReadOnlyList<string>>>),
        Grammars.Select(grammar => KeyValuePair.Create<string, IReadOnlyList<string>>(
            grammar.Key, [.. Lists(grammar.Key).Append(grammar.Value.Words).SelectMany(list => list.Keys)])),
        Grammars.Keys);

    public Pictures Pictures { get; }

    public Tokeniser Tokeniser { get; }

    public Lexicon? For(string? language) =>
        language is not null && _lexicons.TryGetValue(language, out var lexicon) ? lexicon.Value : null;

    /// <summary>Emoji to the words for what they show; none for a language without.</summary>
    public IReadOnlyDictionary<string, string[]> PictureWords(string language) =>
        _pictureWords.TryGetValue(language, out var words) ? words.Value : FrozenDictionary<string, string[]>.Empty;

    private static FrozenDictionary<string, string[]> PictureWordsOf(string language) =>
        Named($"pictures-{language}").SelectMany(EmbeddedFiles.Read<Dictionary<string, string>>)
            .ToFrozenDictionary(picture => Emoji.Key(picture.Key), picture => picture.Value.Split(' '), StringComparer.Ordinal);

    private FrozenSet<string> FirstNames() => Lists("names").SelectMany(list => list.Keys)
        .Select(Tokeniser.Tokenise).Where(tokens => tokens.Count == 1).Select(tokens => tokens[0].Key)
        .ToFrozenSet(StringComparer.Ordinal);

    private static IReadOnlyList<Dictionary<string, double>> Lists(string language) =>
        [.. Named(language).Select(EmbeddedFiles.Read<Dictionary<string, double>>)];

    private static IEnumerable<string> Named(string list) =>
        EmbeddedFiles.Names.Where(name => name.StartsWith($"lists/{list}.", StringComparison.Ordinal));
}
