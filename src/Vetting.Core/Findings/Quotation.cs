using System.Globalization;
using Vetting.Core.Analysis;

namespace Vetting.Core.Findings;

/// <summary>
/// Takes words out of a post, with where they stand and what stands around them. Personal data is masked mark by mark, so
/// that offsets stay those of the post.
/// </summary>
internal static class Quotation
{
    private const int Context = 80;

    /// <param name="start">UTF-16 offset.</param>
    public static Evidence Quote(this AnalysedPost post, int start, int length)
    {
        var text = post.Quotable;
        // Context begins and ends between graphemes, so that no emoji or accent is cut in half.
        var graphemes = StringInfo.ParseCombiningCharacters(text);
        var from = Math.Min(start, graphemes.FirstOrDefault(index => index >= start - Context, start));
        // With a whole word, where there is one.
        if (from > 0 && !char.IsWhiteSpace(text[from - 1]))
            from = graphemes.FirstOrDefault(index => index > from && index <= start && char.IsWhiteSpace(text[index - 1]), from);
        var end = start + length;
        var to = end >= text.Length - Context
            ? text.Length
            : Math.Max(end, graphemes.LastOrDefault(index => index <= end + Context, end));
        if (to < text.Length && !char.IsWhiteSpace(text[to]))
            to = graphemes.LastOrDefault(index => index >= end && index < to && char.IsWhiteSpace(text[index]), to);
        return new Evidence(
            post.Channel.DisplayName,
            post.Post.Id,
            post.Post.Link,
            post.Post.PublishedAt,
            text.Substring(start, length),
            text[from..start],
            text[end..to],
            start,
            length,
            post.TextHash,
            PostNotes.At(post, start),
            GoesOn: to < text.Length ? true : null);
    }

    /// <summary>The beginning of the post, up to the end of a word, for lines about the whole of it.</summary>
    public static Evidence QuoteOpening(this AnalysedPost post) => post.Quote(0, OpeningLength(post.Quotable)) with { Whole = true };

    private static int OpeningLength(string text)
    {
        if (text.Length <= Context)
            return text.Length;
        var words = text.AsSpan(0, Context + 1).LastIndexOfAny(' ', '\n');
        return words > Context / 2 ? words
            : StringInfo.ParseCombiningCharacters(text).LastOrDefault(index => index <= Context, Context);
    }
}
