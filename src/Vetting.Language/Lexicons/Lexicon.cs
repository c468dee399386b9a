using System.Collections.Frozen;
using Vetting.Language.Tokens;

namespace Vetting.Language.Lexicons;

/// <summary>One language's words and phrases with their weights, -5 to 5, and how they act on each other.</summary>
internal sealed class Lexicon
{
    private const int ShortestStem = 3;

    private readonly FrozenDictionary<string, double> _words;
    private readonly FrozenDictionary<string, double> _unaccented;
    private readonly PhraseBook _phrases;
    private readonly PhraseBook _absolutePhrases;
    private readonly PhraseBook _degreePhrases;
    private readonly string[] _comparativeEndings;
    private readonly FrozenSet<string> _processes;
    private readonly FrozenSet<string> _materials;
    private readonly Grammar _grammar;
    private readonly FrozenSet<string> _negatorsBefore;
    private readonly FrozenDictionary<string, string[]> _pairs;
    private readonly FrozenSet<string> _absolutes;
    private readonly FrozenSet<string> _degrees;
    private readonly FrozenSet<string> _comparatives;
    private readonly FrozenSet<string> _contrasts;

    public Lexicon(
        IEnumerable<IReadOnlyDictionary<string, double>> lists, IEnumerable<string> stopWords,
        FrozenSet<string> firstNames, IReadOnlyDictionary<string, string>? speech, Grammar grammar, Tokeniser tokeniser)
    {
        Vocabulary = new Vocabulary(stopWords, firstNames, grammar.Naming, new Speech(speech, grammar.Naming.VerbEndings));
        _grammar = grammar;
        _negatorsBefore = grammar.NegatorsBefore.ToFrozenSet();
        _pairs = grammar.NegatorsBefore.Select(negator => negator.Split(' ')).Where(words => words.Length == 2)
            .GroupBy(words => words[0], words => words[1]).ToFrozenDictionary(pair => pair.Key, pair => pair.ToArray());
        var classes = grammar.Classes ?? new Dictionary<string, IReadOnlyList<string>>();
        (_phrases, _absolutePhrases, _degreePhrases) = (new(classes), new(classes), new(classes));
        AddPhrases(_absolutePhrases, grammar.Absolutes);
        AddPhrases(_degreePhrases, grammar.Degrees);
        _comparativeEndings = [.. grammar.ComparativeEndings ?? []];
        _processes = (grammar.Processes ?? []).ToFrozenSet();
        _materials = (grammar.Materials ?? []).ToFrozenSet();
        _absolutes = grammar.Absolutes.ToFrozenSet();
        _degrees = grammar.Degrees.ToFrozenSet();
        _comparatives = grammar.Comparatives.ToFrozenSet();
        _contrasts = grammar.Contrasts.ToFrozenSet();
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (entry, weight) in lists.Append(grammar.Words).Append(grammar.Phrases).SelectMany(list => list))
        {
            string[] keys = [.. entry.Split(' ').SelectMany(Keys)];
            if (keys.Length > 1)
                _phrases.Add(keys, weight);
            else if (keys.Length == 1)
                words[keys[0]] = weight;
        }

        IEnumerable<string> Keys(string part) => part.Length > 0 && PhraseBook.IsOpen(part) ? [part]
            : tokeniser.Tokenise(part).Where(token => token.Kind == TokenKind.Word).Select(token => token.Key);

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _unaccented = words.Where(word => !words.ContainsKey(WordShape.Unaccented(word.Key)))
            .GroupBy(word => WordShape.Unaccented(word.Key))
            .ToFrozenDictionary(group => group.Key, group => group.Average(word => word.Value), StringComparer.Ordinal);
    }

    public Vocabulary Vocabulary { get; }

    public double PositiveFrom => _grammar.PositiveFrom;

    public bool IsNegator(string key) => _negatorsBefore.Contains(key);

    /// <summary>Whether these two words negate together: "far from".</summary>
    public bool IsNegator(string first, string second) =>
        _pairs.TryGetValue(first, out var seconds) && seconds.Contains(second);

    public bool IsAbsolute(List<Token> tokens, int at) =>
        _absolutes.Contains(tokens[at].Key) || _absolutePhrases.At(tokens, at).Tokens > 0;

    public bool IsDegree(string key) => _degrees.Contains(key);

    /// <summary>Whether words behind say how much: "this much".</summary>
    public bool IsDegreeBehind(List<Token> tokens, int at) =>
        _degreePhrases.At(tokens, at).Tokens > 0 || Compares(tokens[at].Key);

    public bool Compares(string key)
    {
        if (_comparatives.Contains(key))
            return true;
        foreach (var ending in _comparativeEndings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether it may tell what is done in a craft, where it blames nothing: "beat", "crack".</summary>
    public bool IsProcess(string key) => _processes.Contains(key);

    /// <summary>Whether it is what crafts work on: "dough", "leather".</summary>
    public bool IsMaterial(string key) => _materials.Contains(key);

    /// <summary>How many words back it turns; 0 for a word that does not.</summary>
    public int NegatesBack(string key) => _grammar.NegatorsAfter.GetValueOrDefault(key);

    public double Amplifies(string key) => _grammar.Amplifiers.GetValueOrDefault(key, 1);

    public bool IsContrast(string key) => _contrasts.Contains(key);

    /// <summary>The longest phrase that starts here: its number of tokens, 0 without one, and its weight.</summary>
    public (int Tokens, double Weight) PhraseAt(List<Token> tokens, int at) => _phrases.At(tokens, at);

    public double WeightOf(string key) => Find(key) ?? Inflected(key) ?? _unaccented.GetValueOrDefault(key);

    private static void AddPhrases(PhraseBook book, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)))
            book.Add(phrase.Split(' '), 1);
    }

    private double? Find(string key)
    {
        if (_words.TryGetValue(key, out var weight))
            return weight;

        // Only letters held three times: "loose" is not a held "lose".
        var held = WordShape.Shorten(key, 2);
        var found = held != key
            && (_words.TryGetValue(held, out weight) || _words.TryGetValue(WordShape.Shorten(key, 1), out weight));
        return found ? weight : null;
    }

    private double? Inflected(string key)
    {
        foreach (var (from, to) in _grammar.Endings)
        {
            if (key.Length >= from.Length + ShortestStem && key.EndsWith(from, StringComparison.Ordinal)
                && _words.TryGetValue(key[..^from.Length] + to, out var weight))
            {
                return weight;
            }
        }

        return null;
    }
}
