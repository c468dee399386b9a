namespace Vetting.Core.Matching;

/// <summary>A run of letters and digits in a text, its accents included.</summary>
internal readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;

    /// <returns>Of length 0 when there is no further word.</returns>
    public static Word Next(string text, int from)
    {
        var start = from;
        var size = 1;
        while (start < text.Length && Folding.KindAt(text, start, out size) != FoldKind.Word)
            start += size;
        var (index, end) = (start, start);
        while (index < text.Length && Folding.KindAt(text, index, out size) is var kind and not FoldKind.Separator)
        {
            index += size;
            // Invisible characters belong to a word only when more of it follows.
            if (kind != FoldKind.Ignorable)
                end = index;
        }

        return new Word(start, end - start);
    }

    public bool IsHashtag(string text) => Start > 0 && text[Start - 1] is '#' or '\uff03';
}
