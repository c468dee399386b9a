using Vetting.Core.Matching;

namespace Vetting.Core.Reading;

/// <summary>Tells words that belong to a name, of a place, a title, a shop: "the Loony Bin Comedy Club".</summary>
internal static class ProperNames
{
    /// <summary>Whether words with a capital stand inside a sentence, beside another word with a capital.</summary>
    public static bool Holds(string text, int start, int end) =>
        IsCapital(text, start, end) && !BeginsSentence(text, start)
        && (Follows(text, end) is { } next && IsCapital(text, next.Start, next.End)
            || Precedes(text, start) is { } last && IsCapital(text, last.Start, last.End)
                && !BeginsSentence(text, last.Start));

    // A capital and then small letters: what is all in capitals is shouted.
    private static bool IsCapital(string text, int start, int end) =>
        char.IsUpper(text[start]) && end - start > 1 && text.AsSpan(start + 1, end - start - 1).IndexOfAnyInRange('a', 'z') >= 0;

    private static bool BeginsSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.IsEmpty || (!char.IsLetterOrDigit(before[^1]) && before[^1] is not (',' or '-' or '\'' or '’'))
            || text.AsSpan(before.Length, start - before.Length).Contains('\n');
    }

    private static Word? Follows(string text, int end) =>
        Word.Next(text, end) is { Length: > 0 } next && Joins(text, end, next.Start) ? next : null;

    private static Word? Precedes(string text, int start)
    {
        var end = start;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        var first = end;
        while (first > 0 && char.IsLetterOrDigit(text[first - 1]))
            first--;
        return end > first && Joins(text, end, start) ? new Word(first, end - first) : null;
    }

    private static bool Joins(string text, int from, int to) =>
        to - from == 1 && text[from] is (' ' or '-' or '\'' or '’' or '\u00a0');
}
