using Vetting.Language.Lexicons;
using Vetting.Language.Tokens;

namespace Vetting.Language.Sentiment;

/// <summary>What the words around a hit make of it: a factor, negative when they turn it.</summary>
internal sealed class Surroundings
{
    private const int Reach = 3;
    private const int AmplifierReach = 2;
    private const int ComparisonReach = 7;

    // VADER's scalar for negation (Hutto & Gilbert 2014): "not good" is milder than "bad".
    private const double Turned = -0.74;
    private const double Unsurpassed = 1.3;
    private const double Stressed = 1.2;
    private const double BeforeContrast = 0.5;
    private const double AfterContrast = 1.5;
    private const double EachExclamation = 0.1;
    private const int MostExclamations = 3;

    // "Bad Blood", "Star Wars": what a title says is not what the author says.
    private const double InName = 0.3;

    private readonly List<Token> _tokens;
    private readonly Lexicon _lexicon;
    private readonly bool[] _inPhrase;
    private readonly bool _titled;
    private readonly Sentences _sentences;

    public Surroundings(List<Token> tokens, List<Hit> hits, Lexicon lexicon)
    {
        (_tokens, _lexicon) = (tokens, lexicon);
        _inPhrase = new bool[tokens.Count];
        // In a headline every word has a capital.
        var words = tokens.Count(token => token.Kind == TokenKind.Word);
        _titled = tokens.Count(token => token.Capital) * 2 > words;
        foreach (var phrase in hits.Where(hit => hit.Last > hit.First))
            _inPhrase.AsSpan(phrase.First..(phrase.Last + 1)).Fill(true);
        _sentences = new Sentences(tokens, IsContrast);
    }

    public double FactorOf(Hit hit)
    {
        var factor = Amplified(hit) * Contrast(hit) * Exclamations(hit);
        factor *= IsUnsurpassed(hit) ? Unsurpassed : IsTurned(hit) ? Turned : 1;
        factor *= IsInName(hit) ? InName : 1;
        return _tokens[hit.First].Stressed ? factor * Stressed : factor;
    }

    /// <summary>The tokens that say it: with the word that turns it, for "aimez" alone says the contrary of "n'aimez pas".</summary>
    public (int First, int Last) SpanOf(Hit hit)
    {
        if (!IsTurned(hit) || IsUnsurpassed(hit))
            return (hit.First, hit.Last);
        var before = Before(hit, Reach).Where(IsNegator).DefaultIfEmpty(hit.First).First();
        return (before, TurnedAfter(hit) ?? hit.Last);
    }

    private bool IsInName(Hit hit) =>
        hit.First == hit.Last && !_titled && IsCapital(hit.First)
        && ((IsCapital(hit.First - 1) && !StartsSentence(hit.First - 1)) || IsCapital(hit.First + 1));

    private bool IsCapital(int at) =>
        at >= 0 && at < _tokens.Count && _tokens[at] is { Kind: TokenKind.Word, Capital: true, Length: > 1, Stressed: false };

    private bool StartsSentence(int at) =>
        at == 0 || _tokens[at - 1].Kind is TokenKind.Stop or TokenKind.Exclamation or TokenKind.Emoji;

    private double Amplified(Hit hit) =>
        Before(hit, AmplifierReach).Aggregate(1.0, (factor, at) => factor * _lexicon.Amplifies(_tokens[at].Key));

    // "n'est pas terrible", "ne soit toujours pas": the phrase's own "pas" is the other half of the "n'".
    private bool IsTurned(Hit hit) =>
        !(hit.Last > hit.First && Enumerable.Range(hit.First, hit.Last + 1 - hit.First).Any(IsNegator))
        && (Before(hit, Reach).Any(IsNegator) || TurnedAfter(hit) is not null);

    private bool IsNegator(int at) => _lexicon.IsNegator(_tokens[at].Key)
        || (at + 1 < _tokens.Count && _lexicon.IsNegator(_tokens[at].Key, _tokens[at + 1].Key));

    // "Never better", "jamais vu aussi beau": what nothing surpasses is so all the more, good or bad.
    private bool IsUnsurpassed(Hit hit) =>
        Before(hit, ComparisonReach).Any(at => _lexicon.IsAbsolute(_tokens, at))
        && (_lexicon.Compares(_tokens[hit.Last].Key) || _lexicon.IsDegree(_tokens[hit.First].Key)
            || Before(hit, AmplifierReach).Any(at => _lexicon.IsDegree(_tokens[at].Key))
            || After(hit).Any(at => _lexicon.IsDegreeBehind(_tokens, at)));

    /// <summary>Up to so many words before, nearest first; none beyond a pause, none within a phrase.</summary>
    private IEnumerable<int> Before(Hit hit, int reach)
    {
        for (var at = hit.First - 1; at >= 0 && at >= hit.First - reach && _tokens[at].Kind == TokenKind.Word; at--)
        {
            if (!_inPhrase[at])
                yield return at;
        }
    }

    /// <summary>Some words behind: "never loved a pair of shoes this much".</summary>
    private IEnumerable<int> After(Hit hit) => Enumerable
        .Range(hit.Last + 1, Math.Clamp(_tokens.Count - hit.Last - 1, 0, ComparisonReach))
        .TakeWhile(at => _tokens[at].Kind == TokenKind.Word);

    private int? TurnedAfter(Hit hit)
    {
        var end = Math.Min(_tokens.Count, hit.Last + 1 + Reach);
        for (var at = hit.Last + 1; at < end && _tokens[at].Kind == TokenKind.Word; at++)
        {
            if (!_inPhrase[at] && _lexicon.NegatesBack(_tokens[at].Key) >= at - hit.Last)
                return at;
        }

        return null;
    }

    private double Contrast(Hit hit) =>
        _sentences.TurnsBefore(hit.First) ? AfterContrast : _sentences.TurnsAfter(hit.Last) ? BeforeContrast : 1;

    private double Exclamations(Hit hit)
    {
        var marks = 0;
        for (var at = _sentences.EndAfter(hit.Last);
            at < _tokens.Count && marks < MostExclamations && _tokens[at].Kind == TokenKind.Exclamation; at++)
        {
            marks++;
        }

        return 1 + (EachExclamation * marks);
    }

    private bool IsContrast(int at) =>
        _tokens[at].Kind == TokenKind.Word && !_inPhrase[at] && _lexicon.IsContrast(_tokens[at].Key);
}
