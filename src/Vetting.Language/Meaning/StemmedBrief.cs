using Vetting.Core.Analysis;
using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Meaning;

/// <summary>A brief's phrases as one language reads them, held against texts of it. Not for several threads.</summary>
internal sealed class StemmedBrief
{
    // What one phrase alone makes of the similarity.
    private const double Certain = 0.8;
    private const double Scattered = 0.8;
    private const double Partial = 0.6;
    private const double Hashtag = 0.9;
    private static readonly double[] OfField = [0, 0.35, 0.55, 0.7, 0.8];
    // What two emoji make of it, and what each word of other fields beyond those of the brief's takes off.
    private const double Shown = 0.5;
    private const double Beside = 0.15;
    private const int ToldOfField = 2;
    private const double Unknown = 0.05;
    private const int Slack = 3;
    private const int ShortestJoined = 5;

    private static readonly string[] Compounding = ["en", "de"];

    private readonly Stems _stems;
    private readonly bool _compounds;
    private readonly StemmedPhrase[] _phrases;
    private readonly Fields _fields;
    private readonly Vocabulary? _vocabulary;
    private readonly IReadOnlyDictionary<string, string[]> _pictures;
    private readonly Dictionary<string, Kin[]> _kin = new(StringComparer.Ordinal);

    public StemmedBrief(IReadOnlyList<BriefPhrase> phrases, string language, Library library)
    {
        _stems = new Stems(language);
        _compounds = Compounding.Contains(language);
        _phrases = [.. phrases.SelectMany(phrase => StemmedPhrase.Of(phrase, language, library, _stems))];
        _fields = new Fields([.. _phrases.Where(phrase => phrase.Phrase.IsOwn)], language, _stems);
        _vocabulary = library.For(language)?.Vocabulary;
        _pictures = library.PictureWords(language);
    }

    public Nearness Compare(List<Token> tokens)
    {
        var words = tokens.FindAll(token => token.Kind == TokenKind.Word);
        Sighting[] seen = [.. _phrases.Select(phrase => new Sighting(phrase.Words.Count))];
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var kin in KinOf(words[at].Key))
                seen[kin.Phrase].See(kin.Word, at, kin.Strength, Slack);
            SeeJoined(words, at, seen);
        }

        var far = 1.0;
        for (var phrase = 0; phrase < _phrases.Length; phrase++)
            far *= 1 - (Certain * _phrases[phrase].Phrase.Weight * Strength(_phrases[phrase], seen[phrase]));
        var (ofField, ofOthers) = InFields(words);
        var (pictures, otherPictures) = Pictured(tokens);
        // Words of other fields beside them take something from words of the brief's.
        var share = ofField.Count + pictures == 0 ? 1
            : 1 - (Beside * Math.Min(4, Math.Max(0, ofOthers + otherPictures - ofField.Count - pictures)));
        far *= 1 - (Certain * share * OfField[Math.Min(ofField.Count, OfField.Length - 1)]);
        far *= 1 - (Certain * share * Shown * Math.Min(pictures, 2) / 2);
        var spoken = Spoken(words, seen);
        // Of nothing that is known here, a text may yet speak of the topic; of other fields alone, it hardly does.
        if (far == 1 && ofOthers + otherPictures == 0)
            far = 1 - Unknown;
        return new Nearness(
            Math.Round(1 - far, 4), spoken.Count > 0 || ofField.Count < ToldOfField ? spoken : OfOneField(ofField));
    }

    /// <summary>How many different emoji show things of the brief's phrases or fields, and how many of others.</summary>
    private (int Wanted, int Others) Pictured(List<Token> tokens)
    {
        var (wanted, others) = (0, 0);
        foreach (var picture in tokens.Where(token => token.Kind == TokenKind.Emoji).Select(token => token.Key).Distinct())
        {
            if (!_pictures.TryGetValue(picture, out var words))
                continue;
            var named = words.Any(word => KinOf(word).Any(kin => kin.Strength >= Kinship.Same));
            var known = words.Select(word => _fields.IsWanted(_stems.Of(word))).OfType<bool>().ToList();
            if (named || known.Count(isWanted => isWanted) is var ofField and > 0 && 2 * ofField >= known.Count)
                wanted++;
            else if (known.Count > 0)
                others++;
        }

        return (wanted, others);
    }

    /// <summary>The different words of the brief's fields, by position, and how many there are of others.</summary>
    private (List<Token> Wanted, int Others) InFields(List<Token> words)
    {
        var (wanted, others) = (new List<Token>(), 0);
        HashSet<string> counted = [];
        foreach (var word in words)
        {
            var stem = _stems.Of(word.Key);
            if (_vocabulary?.IsEmpty(word.Key) == true || _fields.IsWanted(stem) is not { } isWanted || !counted.Add(stem))
                continue;
            if (isWanted)
                wanted.Add(word);
            else
                others++;
        }

        return (wanted, others);
    }

    /// <summary>"batchcooking", "#recettefacile" and, for a phrase that is a tag, "meal prep".</summary>
    private void SeeJoined(List<Token> words, int at, Sighting[] seen)
    {
        for (var phrase = 0; phrase < _phrases.Length; phrase++)
        {
            var joined = _phrases[phrase].Joined;
            if (joined.Length < ShortestJoined)
                continue;
            if (_phrases[phrase].Words.Count > 1 ? words[at].Key.Length >= joined.Length && IsIn(words[at], joined)
                : words[at].Tagged && words[at].Key.Length > joined.Length && IsIn(words[at], joined))
            {
                seen[phrase].SeeTogether(at, at, Hashtag);
            }
            else if (at > 0 && words[at - 1].Key.Length + words[at].Key.Length == joined.Length
                && WordShape.Unaccented(words[at - 1].Key + words[at].Key) == joined)
            {
                seen[phrase].SeeTogether(at - 1, at, 1);
            }
        }
    }

    private static bool IsIn(Token word, string joined)
    {
        var letters = WordShape.Unaccented(word.Key);
        return word.Tagged ? letters.Contains(joined, StringComparison.Ordinal) : letters == joined;
    }

    private static double Strength(StemmedPhrase phrase, Sighting seen)
    {
        if (seen.Together > 0)
            return seen.Together;

        double found = 0, all = 0;
        for (var word = 0; word < phrase.Words.Count; word++)
        {
            found += phrase.Words[word].Weight * seen.Best[word];
            all += phrase.Words[word].Weight;
        }

        return found / all * (seen.Best.AsSpan().Contains(0) ? Partial : Scattered);
    }

    private IReadOnlyList<SpokenPhrase> Spoken(List<Token> words, Sighting[] seen) =>
    [
        .. _phrases.Zip(seen).Where(pair => pair.First.Phrase.IsOwn && pair.Second.Together >= Kinship.Same)
            .Select(pair => new SpokenPhrase(
                pair.First.Phrase.Text, words[pair.Second.First].Start,
                words[pair.Second.Last].End - words[pair.Second.First].Start))
            .OrderBy(phrase => phrase.Start).ThenByDescending(phrase => phrase.Length)
            .ThenBy(phrase => phrase.Phrase, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<SpokenPhrase> OfOneField(List<Token> words) =>
        [new SpokenPhrase(words[0].Key, words[0].Start, words[0].Length, IsNear: true)];

    private Kin[] KinOf(string key)
    {
        if (_kin.TryGetValue(key, out var kin))
            return kin;

        var stem = _stems.Of(key);
        return _kin[key] =
        [
            .. from phrase in Enumerable.Range(0, _phrases.Length)
               from word in Enumerable.Range(0, _phrases[phrase].Words.Count)
               let strength = Kinship.Of(stem, _phrases[phrase].Words[word].Stem, _compounds)
               where strength > 0
               select new Kin(phrase, word, strength),
        ];
    }

    /// <param name="Strength">Of one stem 1.</param>
    private readonly record struct Kin(int Phrase, int Word, double Strength);
}
