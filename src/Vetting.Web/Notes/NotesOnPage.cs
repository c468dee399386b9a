using Vetting.Core.Dossiers;
using Vetting.Core.Notes;

namespace Vetting.Web.Notes;

/// <summary>What stands beside the lines of a dossier on a page, and where more of it is sent.</summary>
/// <param name="Action">Where forms go, with the language; null where nothing can be written.</param>
/// <param name="Token">Shows that a form is this page's.</param>
/// <param name="Files">Address under which a file is found by its note's id.</param>
public sealed record NotesOnPage(IReadOnlyList<Note> Notes, string? Action, string Token, string Files, DateTimeOffset Now)
{
    /// <summary>Of the cascading value.</summary>
    public const string Name = "Notes";

    /// <param name="line">Null for what is about no line.</param>
    public IEnumerable<Note.Comment> Comments(LineRef? line) =>
        Notes.OfType<Note.Comment>().Where(comment => comment.Line == line);

    public IEnumerable<(Note.Question Asked, Note.Answer? Answer)> Questions(LineRef line) =>
        Notes.OfType<Note.Question>().Where(question => question.Line == line)
            .Select(question => (question, Notes.AnswerTo(question)));

    /// <summary>As forms name it.</summary>
    public static string KeyOf(LineRef line) => $"{line.Dimension}/{line.Index}";

    /// <returns>Null for what is no line's key.</returns>
    public static LineRef? LineOf(string? key) =>
        key?.Split('/') is [var dimension, var index]
        && Enum.TryParse<Core.Policies.Dimension>(dimension, out var named) && Enum.IsDefined(named)
        && int.TryParse(index, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at)
            ? new LineRef(named, at)
            : null;
}
