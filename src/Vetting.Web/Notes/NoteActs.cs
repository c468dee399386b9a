using Vetting.Core.Briefs;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Notes;

/// <summary>Does what a form of notes asks for.</summary>
internal static class NoteActs
{
    public static Task<NoteProblem?> DoAsync(
        this NoteForm form, NoteTaking taking, Reviewer by, VettingSummary vetting, CancellationToken cancellation) => form switch
        {
            { Act: "comment" } => taking.CommentAsync(by, vetting, form.Line, form.Text, cancellation),
            { Act: "ask", Line: { } line } => taking.AskAsync(by, vetting, line, form.Text, cancellation),
            { Act: "word" } => taking.TellAsync(by, vetting, form.Text, cancellation),
            { Act: "hand-over" } => taking.HandOverAsync(by, vetting, form.To, cancellation),
            _ => Task.FromResult<NoteProblem?>(NoteProblem.NoLine),
        };
}
