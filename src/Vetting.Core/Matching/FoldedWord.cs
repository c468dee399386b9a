namespace Vetting.Core.Matching;

/// <summary>A word of a text with its folded letters, which stand at the beginning of the buffer given.</summary>
/// <param name="Letters">How many there are.</param>
internal readonly record struct FoldedWord(Word Word, int Letters)
{
    /// <param name="buffer">Four times as long as the text or longer.</param>
    /// <returns>Of length 0 when there is no further word.</returns>
    public static FoldedWord Next(string text, int from, Span<char> buffer)
    {
        ReadOnlySpan<char> plain = Folding.Plain;
        var start = from;
        while (start < text.Length && plain[text[start]] == Folding.Separator)
            start++;
        var end = start;
        while (end < text.Length && plain[text[end]] is var letter and not Folding.Separator)
        {
            if (letter == Folding.Odd)
                return NextOdd(text, start, buffer);
            buffer[end - start] = letter;
            end++;
        }

        return new FoldedWord(new Word(start, end - start), end - start);
    }

    /// <summary>The way for letters of several code units, marks and what becomes more than one letter.</summary>
    private static FoldedWord NextOdd(string text, int from, Span<char> buffer)
    {
        var word = Word.Next(text, from);
        return new FoldedWord(word, Folding.Fold(text.AsSpan(word.Start, word.Length), buffer));
    }
}
