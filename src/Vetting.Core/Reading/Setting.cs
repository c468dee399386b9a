using System.Globalization;
using Vetting.Core.Matching;

namespace Vetting.Core.Reading;

/// <summary>How an expression is set in its text: what opens before it and closes after it.</summary>
internal static class Setting
{
    // No part of a sentence, no sentence of people is longer.
    private const int LongestPart = 300;
    private const int LongestSentence = 1_000;

    private const string Opened = "([)]\n";
    private const string Closed = ")]([\n";
    private const string Breaks = ".!?\n,;:|()[]{}–—•·*";
    private const string Partings = "|–—•·*([{/~>";
    private const string Closings = "|:–—•·*()]}/~>.!\n";

    /// <returns>Whether a post or a line begins there, but for signs that are no words.</returns>
    public static bool OpensLine(string text, int start) =>
        !IsTagOrAccount(text, start)
        && Word.Next(text, text.AsSpan(0, start).LastIndexOf('\n') + 1).Start == start;

    /// <returns>Whether a line begins there, or a part that a dash, a bracket or an emoji sets off.</returns>
    public static bool OpensPart(string text, int start, string also = "")
    {
        if (IsTagOrAccount(text, start))
            return false;
        var before = start - 1;
        while (before >= 0 && text[before] != '\n' && (char.IsWhiteSpace(text[before]) || text[before] == '\ufe0f'))
            before--;
        return before < 0 || text[before] == '\n' || Partings.Contains(text[before]) || also.Contains(text[before])
            || IsEmoji(text, before);
    }

    /// <returns>Whether the text ends there, or a sign or an emoji parts it from what follows.</returns>
    public static bool Closes(string text, int end)
    {
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\u00a0' or '\u202f' or '\ufe0f')
            next++;
        return next == text.Length || Closings.Contains(text[next]) || text[next] == '\r' || IsEmoji(text, next)
            // A capital I stands for a bar.
            || (next > end && text[next] == 'I' && next + 1 < text.Length && text[next + 1] == ' ')
            || (text[next] == '-' && (next > end || (next + 1 < text.Length && text[next + 1] == ' ')));
    }

    /// <returns>Whether brackets, or asterisks, stand around it.</returns>
    public static bool IsEnclosed(string text, int start, int end)
    {
        var before = start - 1;
        while (before >= 0 && text[before] == ' ')
            before--;
        var after = end;
        while (after < text.Length && text[after] == ' ')
            after++;
        return before >= 0 && after < text.Length && "([{*~【".Contains(text[before])
            && (")]}*~】".Contains(text[after]) || (text[before] != '*' && "/|,+&–-:".Contains(text[after])));
    }

    /// <returns>Whether brackets hold it and at most so many words.</returns>
    public static bool IsInBrackets(string text, int start, int end, int words)
    {
        var open = text.AsSpan(0, start).LastIndexOfAny(Opened);
        var close = text.AsSpan(end).IndexOfAny(Closed);
        return open >= 0 && close >= 0 && text[open] is '(' or '[' && text[end + close] is ')' or ']'
            && end + close - open <= LongestPart && Distance.Words(text, open + 1, end + close) <= words;
    }

    /// <returns>Whether a tag that begins with it goes on after it.</returns>
    public static bool IsPartOfTag(string text, int start, int end) =>
        start > 0 && text[start - 1] == '#' && end < text.Length && text[end] == '_';

    public static bool IsTagOrAccount(string text, int start) =>
        start > 0 && text[start - 1] is '#' or '\uff03' or '@' or '_';

    /// <returns>How many words begin between the offsets; null when a part of a sentence ends there.</returns>
    public static int? Words(string text, int start, int end)
    {
        if (end - start > LongestPart)
            return null;
        for (var index = start; index < end; index++)
        {
            if (Breaks.Contains(text[index]) || IsEmoji(text, index))
                return null;
        }

        return Distance.Words(text, start, end);
    }

    /// <returns>Whether no sentence ends between the offsets; a full stop within a name ends none.</returns>
    public static bool IsOneSentence(string text, int start, int end)
    {
        if (end - start > LongestSentence)
            return false;
        for (var index = start; index < end; index++)
        {
            if (text[index] is '!' or '?' or '\n' || IsFullStop(text, index))
                return false;
        }

        return true;
    }

    private static bool IsFullStop(string text, int index) =>
        text[index] == '.' && index + 1 < text.Length && char.IsWhiteSpace(text[index + 1]);

    // Half of a pair counts as an emoji: letters of that kind are rare in captions.
    private static bool IsEmoji(string text, int index) => text[index] > '\u00ff'
        && char.GetUnicodeCategory(text[index]) is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate;
}
