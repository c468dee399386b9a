using System.Collections.Frozen;

namespace Vetting.Language.Lexicons;

/// <summary>Which of a language's words name something, and which stand around names.</summary>
internal sealed class Vocabulary(
    IEnumerable<string> stopWords, FrozenSet<string> firstNames, Naming naming, Speech speech)
{
    private readonly FrozenSet<string> _empty = stopWords.Concat(naming.Fillers).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _connectors = naming.Connectors.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _determiners = naming.Determiners.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _articles = naming.Articles.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _pronouns = naming.Pronouns.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _auxiliaries = (naming.Auxiliaries ?? []).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _brandCues = naming.BrandCues.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _personCues = naming.PersonCues.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _placeCues = naming.PlaceCues.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _sharedCues = (naming.SharedCues ?? []).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True of a word that names no topic.</summary>
    public bool IsEmpty(string key) => _empty.Contains(key);

    /// <summary>True of a word that people are called by.</summary>
    public bool IsFirstName(string key) => firstNames.Contains(key);

    public Speech Speech => speech;

    public bool IsDeterminer(string key) => _determiners.Contains(key);

    public bool IsArticle(string key) => _articles.Contains(key);

    public bool IsPronoun(string key) => _pronouns.Contains(key);

    public bool IsAuxiliary(string key) => _auxiliaries.Contains(key);

    public bool IsConnector(string key) => _connectors.Contains(key);

    public bool IsBrandCue(string key) => _brandCues.Contains(key);

    public bool IsPersonCue(string key) => _personCues.Contains(key);

    public bool IsPlaceCue(string key) => _placeCues.Contains(key);

    /// <summary>True of a place's cue that stands before a person as well.</summary>
    public bool IsSharedCue(string key) => _sharedCues.Contains(key);
}
