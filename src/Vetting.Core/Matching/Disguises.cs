using System.Text;

namespace Vetting.Core.Matching;

/// <summary>
/// Undoes what hides a word from a list: letters apart ("f a g"), digits and signs for letters ("n3gro", "@ss"), stars
/// ("p*te"), repeated letters ("fuuuck"), digits glued on ("connard69"). A word is written out only where one of the
/// words looked for comes out.
/// </summary>
internal sealed class Disguises
{
    private const int Shortest = 3;
    private const int Longest = 24;

    // With what stands around a word, such as a row of stars.
    private const int LongestPiece = 200;

    // Folded, to the word as it is written.
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly ILookup<(int Length, char First), string> _byShape;

    private readonly HashSet<string> _plain;

    /// <param name="words">What disguised words are written out as.</param>
    /// <param name="plain">What is no disguise, as "bet365".</param>
    public Disguises(IEnumerable<string> words, IEnumerable<string> plain)
    {
        _plain = [.. plain.Select(word => Folded(word))];
        HashSet<string> alone = new(StringComparer.Ordinal);
        foreach (var text in words)
        {
            if (text.All(char.IsLetter))
                alone.Add(Folded(text));
            for (var word = Word.Next(text, 0); word.Length > 0; word = Word.Next(text, word.End))
            {
                if (word.Length is >= Shortest and <= Longest)
                {
                    _words.TryAdd(Folded(text.AsSpan(word.Start, word.Length)),
                        text.Substring(word.Start, word.Length).ToLowerInvariant());
                }
            }
        }

        // Stars leave a choice: words of phrases, as common as "where", are none of it.
        _byShape = _words.Keys.Where(alone.Contains).Order(StringComparer.Ordinal)
            .ToLookup(word => (word.Length, word[0]));
    }

    /// <returns>Null when nothing in the text is disguised.</returns>
    public Undisguised? Undo(string text)
    {
        if (!LooksDisguised(text))
            return null;
        var written = new StringBuilder(text.Length);
        List<int> origin = new(text.Length);
        var changed = false;
        for (var (index, end) = (0, 0); index < text.Length;)
        {
            end = index < end ? end : PieceEnd(text, index);
            if ((Apart(text, index) ?? Whole(text, index, end)) is { } found)
            {
                Copy(index, found.Start);
                Write(found);
                (index, changed) = (found.End, true);
            }
            else
            {
                Copy(index, end);
                index = end;
            }
        }

        return changed ? new Undisguised(written.ToString(), origin) : null;

        void Copy(int from, int to)
        {
            written.Append(text, from, to - from);
            for (; from < to; from++)
                origin.Add(from);
        }

        void Write(Found found)
        {
            written.Append(found.Word);
            for (var letter = 0; letter < found.Word.Length - 1; letter++)
                origin.Add(Math.Min(found.Start + letter, found.End - 1));
            origin.Add(found.End - 1);
        }
    }

    /// <summary>Signs of disguise are cheap to see, and rare: a sign or digit beside a letter, a letter three times, three
    /// letters standing alone.</summary>
    private static bool LooksDisguised(string text)
    {
        var alone = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var (last, c) = (index > 0 ? text[index - 1] : ' ', text[index]);
            if (char.IsLetter(c))
            {
                if (IsSign(last) || (last == c && index > 1 && text[index - 2] == c))
                    return true;
                alone = IsEdge(last) && (index + 1 == text.Length || IsEdge(text[index + 1])) ? alone + 1 : 0;
                if (alone == Shortest)
                    return true;
            }
            else if (IsSign(c) && char.IsLetter(last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest word whose letters stand apart from an index on.</summary>
    private Found? Apart(string text, int start)
    {
        if (IsJoint(text[start]) || (start > 0 && !IsEdge(text[start - 1])))
            return null;
        Span<char> letters = stackalloc char[Longest];
        Found? longest = null;
        for (var (index, count) = (start, 0); index < text.Length && count < Longest; index += 2)
        {
            if (IsJoint(text[index]) || (index + 1 < text.Length && !IsJoint(text[index + 1]) && !IsEdge(text[index + 1])))
                break;
            letters[count++] = text[index];
            if (count >= Shortest && Known(letters[..count]) is { } word)
                longest = new Found(start, index + 1, word);
            if (index + 1 >= text.Length || !IsJoint(text[index + 1]))
                break;
        }

        return longest;
    }

    /// <summary>A word written with other signs, between spaces.</summary>
    private Found? Whole(string text, int start, int end)
    {
        if (end - start > LongestPiece)
            return null;
        var first = start;
        while (first < end && !IsPart(text[first]))
            first++;
        var last = end;
        while (last > first && !IsPart(text[last - 1]))
            last--;
        // An exclamation mark at the end ends a sentence.
        while (last > first && text[last - 1] == '!')
            last--;
        var length = last - first;
        if (length is < Shortest or > Longest + 8 || text.AsSpan(start, end - start).Contains('/'))
            return null;
        var piece = text.AsSpan(first, length);
        if (Folded(piece) is var folded && (_plain.Contains(folded)
            || (_words.ContainsKey(folded) && !piece.ContainsAnyExcept(Letters(piece)))))
        {
            return null;
        }
        return Known(piece) is { } word ? new Found(first, last, word) : null;
    }

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> piece) =>
        string.Concat(piece.ToString().Where(char.IsLetter));

    private string? Known(ReadOnlySpan<char> piece)
    {
        if (piece.ContainsAny('*', '#'))
            return Starred(piece);
        var bare = piece.TrimEnd("0123456789²³¹");
        if (bare.Length >= Shortest && bare.Length < piece.Length && Lookup(Folded(bare)) is { } glued)
            return glued;
        if (!HasLetter(piece))
            return null;
        foreach (var one in "il")
        {
            var folded = Folded(Plain(bare.Length >= Shortest ? piece : bare, one));
            if ((Lookup(folded) ?? Lookup(Runs(folded, 1)) ?? Lookup(Runs(folded, 2))) is { } word)
                return word;
        }

        return bare.Length >= Shortest && bare.Length < piece.Length ? Known(bare) : null;
    }

    private string? Lookup(string folded) =>
        folded.Length >= Shortest && _words.TryGetValue(folded, out var word) ? word : null;

    /// <summary>Stars hide letters; two must be left to see.</summary>
    private string? Starred(ReadOnlySpan<char> piece)
    {
        var shape = Folded(Plain(piece, 'i'), keep: true);
        if (shape[0] == '*' || shape.Count(letter => letter != '*') < 2)
            return null;
        foreach (var word in _byShape[(shape.Length, shape[0])])
        {
            if (shape.Zip(word).All(pair => pair.First == '*' || pair.First == pair.Second))
                return _words[word];
        }
        return null;
    }

    /// <summary>A letter that stands three times or more in a row as often as told; a double letter is left.</summary>
    private static string Runs(string folded, int most)
    {
        var kept = new StringBuilder(folded.Length);
        for (var (index, end) = (0, 0); index < folded.Length; index = end)
        {
            while (end < folded.Length && folded[end] == folded[index])
                end++;
            kept.Append(folded[index], end - index > 2 ? most : end - index);
        }

        return kept.ToString();
    }

    private static string Plain(ReadOnlySpan<char> piece, char one)
    {
        Span<char> plain = stackalloc char[piece.Length];
        for (var index = 0; index < piece.Length; index++)
        {
            plain[index] = piece[index] switch
            {
                '0' => 'o',
                '1' or '!' or '|' => one,
                '3' or '€' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                '8' => 'b',
                '9' => 'g',
                '#' => '*',
                var other => other,
            };
        }
        return plain.ToString();
    }

    private static string Folded(ReadOnlySpan<char> word, bool keep = false)
    {
        if (keep)
            return string.Concat(word.ToString().Select(c => c == '*' ? "*" : Folded([c])));
        var buffer = new char[4 * word.Length];
        return new string(buffer, 0, Folding.Fold(word, buffer));
    }

    private static int PieceEnd(string text, int index)
    {
        var end = index + 1;
        if (char.IsWhiteSpace(text[index]))
            return end;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    private static bool HasLetter(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private static bool IsSign(char c) => char.IsAsciiDigit(c) || c is '@' or '$' or '*' or '!' or '#' or '€' or '²' or '³' or '¹';

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '@' or '$' or '*' or '!' or '€' or '²' or '³' or '¹';

    /// <summary>What stands between letters kept apart.</summary>
    private static bool IsJoint(char c) => c is ' ' or '.' or '-' or '_' or '*' or '·' or '\u00a0';

    private static bool IsEdge(char c) => !char.IsLetterOrDigit(c);

    private readonly record struct Found(int Start, int End, string Word);
}
