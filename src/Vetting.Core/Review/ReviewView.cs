using Vetting.Core.Dossiers;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>What a review link shows.</summary>
public abstract record ReviewView
{
    private ReviewView() { }

    /// <param name="Gone">Since when links of the dossier's evidence lead nowhere.</param>
    public sealed record Open(
        ReviewLink Link, VettingSummary Vetting, Dossier Dossier,
        IReadOnlyDictionary<string, DateTimeOffset>? Gone = null) : ReviewView;

    /// <summary>Somebody decided, or time ran out.</summary>
    public sealed record Closed(ReviewLink Link, VettingSummary Vetting, Closing Closing) : ReviewView;

    /// <summary>The vetting failed or was stopped before anybody decided.</summary>
    public sealed record Stopped(ReviewLink Link, VettingSummary Vetting) : ReviewView;

    /// <summary>Something that the page rests on is not as the product wrote it.</summary>
    public sealed record Changed(ReviewLink Link, VettingSummary Vetting, IReadOnlyList<RecordDifference> Differences)
        : ReviewView;

    public sealed record ExpiredLink(ReviewLink Link, VettingSummary Vetting) : ReviewView;

    public sealed record UnknownLink : ReviewView;
}
