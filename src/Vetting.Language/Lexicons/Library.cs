using System.Collections.Frozen;
using Vetting.Language.Tokens;

namespace Vetting.Language.Lexicons;

/// <summary>A lexicon a language, and the emoji of all; each read when first asked for.</summary>
internal sealed class Library
{
    private readonly FrozenDictionary<string, Lazy<Lexicon>> _lexicons;

    public Library(IEnumerable<string> languages)
    {
        var ownPictures = EmbeddedFiles.Read<Dictionary<string, double>>("grammar/emoji.json");
        Pictures = new Pictures([.. Lists("emoji"), ownPictures]);
        Tokeniser = new Tokeniser(Pictures.Faces);
        Grammars = languages.ToFrozenDictionary(
            language => language,
            language => EmbeddedFiles.Read<Grammar>($"grammar/{language}.json"));
        _lexicons = Grammars.ToFrozenDictionary(
            grammar => grammar.Key,
            grammar => new Lazy<Lexicon>(() => new Lexicon(
                Lists(grammar.Key), Lists($"stop-{grammar.Key}").SelectMany(list => list.Keys), grammar.Value, Tokeniser)));
    }

    /// <summary>By ISO 639-1 code.</summary>
    public FrozenDictionary<string, Grammar> Grammars { get; }

    public Pictures Pictures { get; }

    public Tokeniser Tokeniser { get; }

    public Lexicon? For(string? language) =>
        language is not null && _lexicons.TryGetValue(language, out var lexicon) ? lexicon.Value : null;

    private static IReadOnlyList<Dictionary<string, double>> Lists(string language) =>
    [
        .. EmbeddedFiles.Names
            .Where(name => name.StartsWith($"lists/{language}.", StringComparison.Ordinal))
            .Select(EmbeddedFiles.Read<Dictionary<string, double>>),
    ];
}
