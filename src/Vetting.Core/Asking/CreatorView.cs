using Vetting.Core.Creators;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Asking;

/// <summary>What a creator's link shows.</summary>
public abstract record CreatorView
{
    private CreatorView() { }

    /// <param name="EndsAt">When it ends as withdrawn unless something can be read.</param>
    public sealed record Asked(
        CreatorLink Link, VettingSummary Vetting, Submission Submission, DateTimeOffset EndsAt) : CreatorView;

    /// <summary>What was given is being read.</summary>
    public sealed record Reading(CreatorLink Link, VettingSummary Vetting) : CreatorView;

    /// <summary>Something could be read; the brand's people have it.</summary>
    public sealed record InReview(CreatorLink Link, VettingSummary Vetting) : CreatorView;

    public sealed record Closed(CreatorLink Link, VettingSummary Vetting, Closing Closing) : CreatorView;

    /// <summary>Stopped by operators, or failed.</summary>
    public sealed record Stopped(CreatorLink Link, VettingSummary Vetting) : CreatorView;

    public sealed record ExpiredLink(CreatorLink Link, VettingSummary Vetting) : CreatorView;

    public sealed record UnknownLink : CreatorView;
}
