using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Notes;

namespace Vetting.Core.Review;

/// <param name="Finding">The line that it is about; null where the dossier is gone, or another one.</param>
/// <param name="Look">What somebody of the brand made of it; null while nobody has looked.</param>
public sealed record ContestedLine(Note.Contest Contest, Finding? Finding, Note.Look? Look)
{
    public static IReadOnlyList<ContestedLine> Of(IReadOnlyList<Note> notes, Dossier? dossier) =>
        [.. notes.OfType<Note.Contest>().Select(contest => new ContestedLine(contest, dossier?.Find(contest.Line), notes.LookAt(contest)))];
}
