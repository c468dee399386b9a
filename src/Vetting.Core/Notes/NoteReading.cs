namespace Vetting.Core.Notes;

/// <summary>What notes add up to.</summary>
public static class NoteReading
{
    /// <returns>Null while there is none.</returns>
    public static Note.Answer? AnswerTo(this IEnumerable<Note> notes, Note.Question question) =>
        notes.OfType<Note.Answer>().Where(answer => answer.QuestionId == question.Id).MinBy(answer => answer.At);

    /// <returns>Null while nobody has looked at it.</returns>
    public static Note.Look? LookAt(this IEnumerable<Note> notes, Note.Contest contest) =>
        notes.OfType<Note.Look>().Where(look => look.ContestId == contest.Id).MinBy(look => look.At);

    /// <summary>What the creator contests and nobody has looked at.</summary>
    public static IReadOnlyList<Note.Contest> Contested(this IReadOnlyList<Note> notes) =>
        [.. notes.OfType<Note.Contest>().Where(contest => notes.LookAt(contest) is null)];

    /// <summary>Questions that wait for an answer and may still have one.</summary>
    public static IReadOnlyList<Note.Question> Open(this IReadOnlyList<Note> notes, DateTimeOffset now) =>
        [.. notes.OfType<Note.Question>().Where(question => question.Until > now && notes.AnswerTo(question) is null)];

    /// <summary>How long in all the creator is, was or will be waited for; while several questions are open, once.</summary>
    public static TimeSpan Waited(this IReadOnlyList<Note> notes)
    {
        var (waited, until) = (TimeSpan.Zero, DateTimeOffset.MinValue);
        foreach (var question in notes.OfType<Note.Question>().OrderBy(question => question.At))
        {
            var end = notes.AnswerTo(question) is { } answer && answer.At < question.Until ? answer.At : question.Until;
            var start = question.At > until ? question.At : until;
            if (end > start)
                waited += end - start;
            until = end > until ? end : until;
        }

        return waited;
    }
}
