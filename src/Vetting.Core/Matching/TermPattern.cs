using System.Text;

namespace Vetting.Core.Matching;

/// <summary>A term, taken apart into folded words.</summary>
internal sealed record TermPattern(Term Term, string[] Words, string[] Exact, bool OnlyHashtag)
{
    private const int WidestGap = 3;

    // What a letter and its marks take at most before they are one.
    private const int LongestComposed = 4;

    /// <summary>The number of the term's group among those of its matcher, in ordinal order.</summary>
    public int Group { get; init; }

    public static TermPattern Of(Term term)
    {
        List<string> folded = [], exact = [];
        for (var word = Word.Next(term.Text, 0); word.Length > 0; word = Word.Next(term.Text, word.End))
        {
            var buffer = new char[4 * word.Length];
            folded.Add(new string(buffer, 0, Folding.Fold(term.Text.AsSpan(word.Start, word.Length), buffer)));
            exact.Add(Composed(term.Text, word));
        }

        return new TermPattern(term, [.. folded], [.. exact], term.Text.StartsWith('#'));
    }

    public bool Applies(string? language) => Term.Language is null || language is null || Term.Language == language;

    /// <param name="first">Whose folded form is the pattern's first word.</param>
    /// <param name="buffer">Room for folding.</param>
    /// <returns>Where the match ends; null when the rest does not follow.</returns>
    public int? Match(string text, Word first, Span<char> buffer)
    {
        if ((OnlyHashtag && !first.IsHashtag(text)) || !Accented(text, first, 0))
            return null;
        var last = first;
        for (var index = 1; index < Words.Length; index++)
        {
            var next = Word.Next(text, last.End);
            if (next.Length == 0 || !Joins(text.AsSpan(last.End, next.Start - last.End))
                || 4 * next.Length > buffer.Length)
            {
                return null;
            }

            var folded = buffer[..Folding.Fold(text.AsSpan(next.Start, next.Length), buffer)];
            if (!folded.SequenceEqual(Words[index]) || !Accented(text, next, index))
                return null;
            last = next;
        }

        return OnlyHashtag && IsWithin(text, last.End) ? null : last.End;
    }

    // #ad_astra is another tag than #ad.
    private static bool IsWithin(string text, int end) => end < text.Length - 1 && text[end] == '_'
        && Folding.KindOf(text[end + 1]) == FoldKind.Word;

    private bool Accented(string text, Word word, int index) =>
        !Term.AccentsMatter || (word.Length <= LongestComposed * Exact[index].Length && Composed(text, word) == Exact[index]);

    private static string Composed(string text, Word word) =>
        text.Substring(word.Start, word.Length).Normalize(NormalizationForm.FormC).ToLowerInvariant();

    // A full stop, comma or bracket ends a phrase; spaces, apostrophes, hyphens and ampersands do not.
    private static bool Joins(ReadOnlySpan<char> gap)
    {
        if (gap.Length > WidestGap)
            return false;
        foreach (var c in gap)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\'' or '’' or 'ʼ' or '-' or '‐' or '‑' or '–' or '_' or '#' or '&'))
                return false;
        }

        return true;
    }
}
