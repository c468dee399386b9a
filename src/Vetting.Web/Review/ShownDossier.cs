using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

/// <summary>A dossier as a reviewer's link shows it: to decide on, or to correct what was decided on it.</summary>
/// <param name="Deciding">Who decides until when, or who did.</param>
internal sealed record ShownDossier(
    VettingSummary Vetting, Dossier Dossier, SeenEvidence Seen, LocalizedText Deciding, Reader Reader)
{
    public static ShownDossier Of(ReviewView.Open open, Reader reader) => new(
        open.Vetting, open.Dossier, open.Seen,
        ReviewWords.SomebodyDecides.With(("names", open.Link.ReviewerName), ("at", reader.Moment(open.Until))), reader);

    public static ShownDossier Of(ReviewView.Closed closed, DecidedDossier decidedOn, Reader reader) => new(
        closed.Vetting, decidedOn.Dossier, decidedOn.Seen,
        ClosingSentence.Of(closed.Closing, closed.Vetting.CreatorName, reader), reader);
}
