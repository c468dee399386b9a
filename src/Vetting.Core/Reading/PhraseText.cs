using System.Buffers;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A text as its words in order, with the slots of phrases that begin at each.</summary>
internal sealed class PhraseText : IDisposable
{
    private const int MostSkipped = 5;
    private const int MostNames = 3;
    private const int None = -1;
    private const int Anywhere = -2;
    private const int Few = 64;
    private static readonly SearchValues<char> SentenceEnds =
        SearchValues.Create(".!?\n");

    private readonly string _text;
    private readonly PhraseWords _classes;
    private readonly IReadOnlyList<FirmName>? _firms;
    private readonly List<Word> _words = [];
    private readonly bool[] _endsBefore;
    private readonly bool[] _skipped;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _latest;
    private readonly bool _named;
    private Hit[] _hits = ArrayPool<Hit>.Shared.Rent(Few);
    private int _at;

    /// <param name="firms">What alone counts as a name besides accounts; null where every capital does.</param>
    public PhraseText(string text, PhraseWords classes, IReadOnlyList<FirmName>? firms = null)
    {
        (_text, _classes, _firms, _latest) = (text, classes, firms, new int[classes.Slots + 1]);
        _latest.AsSpan().Fill(None);
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

        foreach (var firm in firms ?? [])
            AddFirm(firm);
        _named = true;

        Word Next(int from) => Word.Next(text, from) is var word && names && Handle.Begins(text, word.Start)
            ? word with { Length = Handle.End(text, word.Start) - word.Start } : word;
    }

    /// <summary>How many hits there are.</summary>
    public int Count { get; private set; }

    /// <summary>In the order they were found.</summary>
    public Hit this[int index] => _hits[index];

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

    /// <summary>Takes words that were found, from left to right.</summary>
    public void Take(int[] slots, int start, int length)
    {
        while (_at < _words.Count && _words[_at].Start < start)
            _at++;
        var next = _at;
        while (next < _words.Count && _words[next].Start < start + length)
            next++;
        // A word within the name of an account is none.
        if (next == _at || _words[_at].Start != start || _words[next - 1].End != start + length)
            return;
        foreach (var slot in slots)
        {
            if (slot == PhraseWords.Skipped)
                _skipped.AsSpan(_at, next - _at).Fill(true);
            else
                Add(slot, _at, next);
        }
    }

    public void Dispose()
    {
        ArrayPool<Hit>.Shared.Return(_hits);
        (_hits, Count) = ([], 0);
    }

    private void AddNames(int number)
    {
        var account = Handle.Begins(_text, _words[number].Start);
        if (account)
            AddAll(PhraseStep.Account, number, number + 1);
        if (_firms is not null)
        {
            if (account)
                AddAll(PhraseStep.Name, number, number + 1);
            return;
        }

        for (var last = number; last < _words.Count && last < number + MostNames
            && (last == number ? account || IsName(number) : IsCapital(last) && !_endsBefore[last]); last++)
        {
            AddAll(PhraseStep.Name, number, last + 1);
        }
    }

    private void AddFirm(FirmName firm)
    {
        if (firm.IsPublic)
            return;
        var first = _words.FindIndex(word => word.Start >= firm.Start);
        if (first < 0)
            return;
        for (var after = first + 1; after <= _words.Count && _words[after - 1].End <= firm.End; after++)
        {
            AddAll(firm.Kind == FirmNameKind.Opening ? PhraseStep.Opener : PhraseStep.Name, first, after);
            if (firm.Kind == FirmNameKind.Sure)
                AddAll(PhraseStep.Firm, first, after);
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
        // Words come from left to right, names before all others: a slot that was last taken elsewhere is new here.
        if ((_latest[slot] == first || _latest[slot] == Anywhere) && IsKnown(slot, first, after))
            return;
        _latest[slot] = _named && _latest[slot] != Anywhere ? first : Anywhere;
        if (Count == _hits.Length)
            Grow();
        if (_last[first] == None)
            _first[first] = Count;
        else
            _hits[_last[first]] = _hits[_last[first]] with { Following = Count };
        _last[first] = Count;
        _hits[Count++] = new Hit(slot, first, after, None);
        Slots |= PhraseWords.Bit(slot);
    }

    private bool IsKnown(int slot, int first, int after)
    {
        for (var known = _first[first]; known != None; known = _hits[known].Following)
        {
            if (_hits[known].Slot == slot && _hits[known].Next == after)
                return true;
        }

        return false;
    }

    private void Grow()
    {
        var larger = ArrayPool<Hit>.Shared.Rent(2 * Count);
        _hits.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Hit>.Shared.Return(_hits);
        _hits = larger;
    }

    private bool IsName(int word) => word > 0 && !_endsBefore[word] && IsCapital(word);

    private bool IsCapital(int word) => _words[word].Length > 1 && char.IsUpper(_text[_words[word].Start]);

    /// <param name="Word">The number of the first word.</param>
    /// <param name="Next">The number of the word after the last.</param>
    /// <param name="Following">The number of the next hit of the same word, or -1.</param>
    internal readonly record struct Hit(int Slot, int Word, int Next, int Following);
}
