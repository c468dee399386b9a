namespace Vetting.Core.Matching;

/// <summary>How far apart two places of one sentence are.</summary>
internal static class Distance
{
    private static readonly System.Buffers.SearchValues<char> SentenceEnds =
        System.Buffers.SearchValues.Create(".!?\n");

    /// <summary>No sentence of people has its words farther apart. What is asked of each pair of a hundred expressions
    /// must not read the text each time.</summary>
    private const int Farthest = 1_000;

    /// <returns>How many words begin between the offsets; null when a sentence ends there, or would have.</returns>
    public static int? Words(string text, int start, int end)
    {
        if (end - start > Farthest || text.AsSpan(start, end - start).IndexOfAny(SentenceEnds) >= 0)
            return null;
        return Apart(text, start, end);
    }

    /// <param name="most">Where counting stops, which spares reading the rest.</param>
    /// <returns>How many words begin between the offsets, whatever else stands there.</returns>
    public static int Apart(string text, int start, int end, int most = int.MaxValue)
    {
        var count = end - start > Farthest ? most : 0;
        for (var word = Word.Next(text, start); word.Length > 0 && word.Start < end && count < most;
            word = Word.Next(text, word.End))
        {
            count++;
        }
        return count;
    }

    /// <summary>How many words a match is long.</summary>
    public static int Of(TermMatch match) => TermPattern.Of(match.Term).Words.Length;
}
