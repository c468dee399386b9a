using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A text as its words in order, with the slots of phrases that begin at each.</summary>
internal sealed class PhraseText
{
    private const int MostSkipped = 5;
    private const int MostNames = 3;
    private const int None = -1;
    private static readonly System.Buffers.SearchValues<char> SentenceEnds =
        System.Buffers.SearchValues.Create(".!?\n");

    private readonly string _text;
    private readonly PhraseWords _classes;
    private readonly List<Word> _words = [];
    private readonly bool[] _endsBefore;
    private readonly bool[] _skipped;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly List<Hit> _hits = [];

    public PhraseText(string text, IReadOnlyList<TermMatch> found, PhraseWords classes)
    {
        (_text, _classes) = (text, classes);
        var names = classes.SlotsOf(PhraseStep.Name).Length + classes.SlotsOf(PhraseStep.Account).Length > 0;
        for (var word = Next(0); word.Length > 0; word = Next(word.End))
            _words.Add(word);
        (_endsBefore, _skipped) = (new bool[_words.Count], new bool[_words.Count]);
        (_first, _last) = (new int[_words.Count], new int[_words.Count]);
        for (var number = 0; number < _words.Count; number++)
        {
            (_first[number], _last[number]) = (None, None);
            _endsBefore[number] = number > 0 && text.AsSpan(_words[number - 1].End,
                _words[number].Start - _words[number - 1].End).ContainsAny(SentenceEnds);
        }

        for (var number = 0; number < _words.Count; number++)
        {
            if (names)
                AddNames(number);
            if (char.IsAsciiDigit(text[_words[number].Start]))
                AddNumber(number);
        }

        AddFound(found);

        Word Next(int from) => Word.Next(text, from) is var word && names && Handle.Begins(text, word.Start)
            ? word with { Length = Handle.End(text, word.Start) - word.Start } : word;
    }

    /// <summary>In the order they were found.</summary>
    public IReadOnlyList<Hit> Hits => _hits;

    /// <summary>A bit for each slot that holds something, as <see cref="PhraseWords.Bit"/> gives it.</summary>
    public UInt128 Slots { get; private set; }

    /// <returns>Past the last word of the steps from one on, at the first place they fit; null where they do not.</returns>
    public int? End((int Slot, int Gap)[] steps, int at, int from)
    {
        if (at == steps.Length)
            return from;
        var (slot, gap) = steps[at];
        var passed = 0;
        // A few of the words always passed over may be left out beside those of the gap.
        for (var word = from; word < _words.Count && !_endsBefore[word]; word++)
        {
            for (var hit = _first[word]; hit != None; hit = _hits[hit].Following)
            {
                if (_hits[hit].Slot == slot && End(steps, at + 1, _hits[hit].Next) is { } end)
                    return end;
            }

            if (!(_skipped[word] && passed++ < MostSkipped) && gap-- <= 0)
                break;
        }

        return null;
    }

    public Spot Spot(string rule, Hit first, int end)
    {
        var (start, last) = (_words[first.Word].Start, _words[end - 1].End);
        return new Spot(rule, _text[start..last], start, last - start, Loose: true);
    }

    private void AddFound(IReadOnlyList<TermMatch> found)
    {
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
            foreach (var slot in _classes.SlotsOf(match.Term.Group))
            {
                if (slot == PhraseWords.Skipped)
                    _skipped.AsSpan(at, next - at).Fill(true);
                else
                    Add(slot, at, next);
            }
        }
    }

    private void AddNames(int number)
    {
        var account = Handle.Begins(_text, _words[number].Start);
        if (account)
            AddAll(PhraseStep.Account, number, number + 1);
        for (var last = number; last < _words.Count && last < number + MostNames
            && (last == number ? account || IsName(number) : IsCapital(last) && !_endsBefore[last]); last++)
        {
            AddAll(PhraseStep.Name, number, last + 1);
        }
    }

    private void AddNumber(int number)
    {
        AddAll(PhraseStep.Number, number, number + 1);
        if (Amounts.End(_text, _words, number) is { } after)
            AddAll(PhraseStep.Amount, number, after);
        if (Amounts.IsPercent(_text, _words[number].End))
            AddAll(PhraseStep.Percent, number, number + 1);
    }

    private void AddAll(string builtIn, int first, int after)
    {
        foreach (var slot in _classes.SlotsOf(builtIn))
            Add(slot, first, after);
    }

    private void Add(int slot, int first, int after)
    {
        for (var known = _first[first]; known != None; known = _hits[known].Following)
        {
            if (_hits[known].Slot == slot && _hits[known].Next == after)
                return;
        }

        if (_last[first] == None)
            _first[first] = _hits.Count;
        else
            _hits[_last[first]] = _hits[_last[first]] with { Following = _hits.Count };
        _last[first] = _hits.Count;
        _hits.Add(new Hit(slot, first, after, None));
        Slots |= PhraseWords.Bit(slot);
    }

    private bool IsName(int word) => word > 0 && !_endsBefore[word] && IsCapital(word);

    private bool IsCapital(int word) => _words[word].Length > 1 && char.IsUpper(_text[_words[word].Start]);

    /// <param name="Word">The number of the first word.</param>
    /// <param name="Next">The number of the word after the last.</param>
    /// <param name="Following">The number of the next hit of the same word, or -1.</param>
    internal readonly record struct Hit(int Slot, int Word, int Next, int Following);
}
