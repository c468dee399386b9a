using Vetting.Core.Briefs;
using Vetting.Core.Dossiers;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>What a review link shows.</summary>
public abstract record ReviewView
{
    private ReviewView() { }

    /// <param name="Seen">Of the dossier's evidence, since it was compiled.</param>
    /// <param name="Standing">Who said what.</param>
    /// <param name="Silent">Names of those who were asked and have said nothing, but for the link's own reader.</param>
    /// <param name="Colleagues">To whom the reader can hand over.</param>
    /// <param name="Superseded">Outcomes that count no more, where it was opened again.</param>
    public sealed record Open(
        ReviewLink Link, VettingSummary Vetting, Dossier Dossier, Standing Standing, IReadOnlyList<string> Silent,
        IReadOnlyList<Note> Notes, IReadOnlyList<Reviewer> Colleagues,
        SeenEvidence Seen, IReadOnlyList<Closing> Superseded) : ReviewView
    {
        /// <summary>By when to decide: links of what is contested last longer.</summary>
        public DateTimeOffset Until => Vetting.WaitsUntil is { } until && until < Link.ExpiresAt ? until : Link.ExpiresAt;
    }

    /// <summary>A decision stands, and who made it can still take it back.</summary>
    public sealed record Decided(
        ReviewLink Link, VettingSummary Vetting, Standing Standing, IReadOnlyList<Closing> Superseded) : ReviewView;

    /// <summary>Somebody decided, or time ran out.</summary>
    /// <param name="Standing">Who said what before.</param>
    /// <param name="Contests">What the creator contests.</param>
    /// <param name="Rows">Of the log.</param>
    /// <param name="Correctable">What was decided on, where the link may still be used to correct it; null where it may not.</param>
    public sealed record Closed(
        ReviewLink Link, VettingSummary Vetting, Closing Closing, Standing Standing, IReadOnlyList<ContestedLine> Contests,
        IReadOnlyList<LoggedClosing> Rows, DecidedDossier? Correctable)
        : ReviewView;

    /// <summary>The vetting failed or was stopped before anybody decided.</summary>
    public sealed record Stopped(ReviewLink Link, VettingSummary Vetting) : ReviewView;

    /// <summary>Something that the page rests on is not as the product wrote it.</summary>
    public sealed record Changed(ReviewLink Link, VettingSummary Vetting, IReadOnlyList<RecordDifference> Differences)
        : ReviewView;

    public sealed record ExpiredLink(ReviewLink Link, VettingSummary Vetting) : ReviewView;

    public sealed record UnknownLink : ReviewView;
}
