using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A text as its words in order, with the classes that begin at each.</summary>
internal sealed class PhraseText
{
    private const int MostSkipped = 5;
    private const int MostNames = 3;
    private static readonly System.Buffers.SearchValues<char> SentenceEnds =
        System.Buffers.SearchValues.Create(".!?\n");

    private readonly string _text;
    private readonly List<Word> _words = [];
    private readonly Dictionary<(string Slot, int Word), List<int>> _ends = [];
    private readonly HashSet<int> _skipped = [];

    public PhraseText(string text, IReadOnlyList<TermMatch> found, PhraseWords classes)
    {
        _text = text;
        var names = classes.SlotsOf(PhraseStep.Name).Concat(classes.SlotsOf(PhraseStep.Account)).Any();
        for (var word = Next(0); word.Length > 0; word = Next(word.End))
            _words.Add(word);
        List<Hit> hits = [];
        for (var number = 0; number < _words.Count; number++)
        {
            if (names)
                AddNames(number);
            if (!char.IsAsciiDigit(text[_words[number].Start]))
                continue;
            AddAll(PhraseStep.Number, number, number + 1);
            if (Amounts.End(text, _words, number) is { } after)
                AddAll(PhraseStep.Amount, number, after);
            if (Amounts.IsPercent(text, _words[number].End))
                AddAll(PhraseStep.Percent, number, number + 1);
        }

        var at = 0;
        foreach (var match in found)
        {
            while (at < _words.Count && _words[at].Start < match.Start)
                at++;
            var next = at;
            while (next < _words.Count && _words[next].Start < match.Start + match.Length)
                next++;
            // A word within the name of an account is none.
            if (next == at || _words[at].Start != match.Start || _words[next - 1].End != match.Start + match.Length)
                continue;
            foreach (var slot in classes.SlotsOf(match.Term.Group))
            {
                if (slot == PhraseWords.Skipped)
                {
                    _skipped.UnionWith(Enumerable.Range(at, next - at));
                    continue;
                }

                Add(slot, at, next);
            }
        }

        Hits = hits;

        Word Next(int from) => Word.Next(text, from) is var word && names && Handle.Begins(text, word.Start)
            ? word with { Length = Handle.End(text, word.Start) - word.Start } : word;

        void AddNames(int number)
        {
            var account = Handle.Begins(text, _words[number].Start);
            if (account)
                AddAll(PhraseStep.Account, number, number + 1);
            for (var last = number; last < _words.Count && last < number + MostNames
                && (last == number ? account || IsName(number) : IsCapital(last) && !EndsBefore(last)); last++)
            {
                AddAll(PhraseStep.Name, number, last + 1);
            }
        }

        void AddAll(string builtIn, int first, int after)
        {
            foreach (var slot in classes.SlotsOf(builtIn))
                Add(slot, first, after);
        }

        void Add(string slot, int first, int after)
        {
            if (!_ends.TryGetValue((slot, first), out var ends))
                _ends[(slot, first)] = ends = [];
            if (ends.Contains(after))
                return;
            ends.Add(after);
            hits.Add(new Hit(slot, first, after));
        }
    }

    public IReadOnlyList<Hit> Hits { get; }

    /// <summary>Where a slot's words that begin at a word end: the words after them.</summary>
    public IReadOnlyList<int> Of(string slot, int word) =>
        _ends.TryGetValue((slot, word), out var ends) ? ends : [];

    /// <summary>At which words a phrase may go on.</summary>
    /// <param name="gap">How many words of any kind may be left out; a few of those always passed over may be, too.</param>
    public IEnumerable<int> Places(int from, int gap)
    {
        var passed = 0;
        for (var word = from; word < _words.Count && !EndsBefore(word);)
        {
            yield return word;
            if (!(_skipped.Contains(word) && passed++ < MostSkipped) && gap-- <= 0)
                yield break;
            word++;
        }
    }

    public Spot Spot(string rule, Hit first, int end)
    {
        var (start, last) = (_words[first.Word].Start, _words[end - 1].End);
        return new Spot(rule, _text[start..last], start, last - start, Loose: true);
    }

    private bool IsName(int word) => word > 0 && !EndsBefore(word) && IsCapital(word);

    private bool IsCapital(int word) => _words[word].Length > 1 && char.IsUpper(_text[_words[word].Start]);

    private bool EndsBefore(int word) => word > 0
        && _text.AsSpan(_words[word - 1].End, _words[word].Start - _words[word - 1].End).ContainsAny(SentenceEnds);

    /// <param name="Word">The number of the first word.</param>
    /// <param name="Next">The number of the word after the last.</param>
    internal readonly record struct Hit(string Slot, int Word, int Next);
}
