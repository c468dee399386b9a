using Vetting.Core.Notes;

namespace Vetting.Core.Review;

/// <summary>What the brand chose to tell the creator with an outcome.</summary>
internal static class WordWithOutcome
{
    /// <param name="rows">Of the log.</param>
    /// <returns>Null where nobody decided, where nothing was chosen, and of a correction, for which it was not written.</returns>
    public static string? Of(IReadOnlyList<LoggedClosing> rows, IReadOnlyList<Note> notes)
    {
        if (rows.Counting() is not Closing.Decided { Corrects: not true })
            return null;
        var since = rows.Select(row => row.Closing).OfType<Closing.Reopened>().LastOrDefault()?.At ?? DateTimeOffset.MinValue;
        return notes.OfType<Note.Word>().Where(word => word.At >= since).MaxBy(word => word.At)?.Text;
    }
}
